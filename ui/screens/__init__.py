"""The rooms, one package each. They never import each other: they go to places (ui.places)."""
