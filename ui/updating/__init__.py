"""New versions of the program: looked for, brought in the background, told quietly, tried at the next start."""
