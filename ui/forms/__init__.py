"""Forms that several rooms use: questions in a dialog, finding or creating a person, tasks, fields tied to actions.

They use widgets, words and the background; rooms use them, they never use rooms.
"""
