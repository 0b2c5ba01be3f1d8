"""All commands of the program, gathered once by ui.bootstrap."""

from ui.commands import case_files, lists, navigation, parties, program, synchronising, tasks
from ui.commands.registry import Commands


def all_commands() -> Commands:
    """A fresh registry with every command."""
    modules = (navigation, case_files, parties, tasks, lists, synchronising, program)
    return Commands(command for module in modules for command in module.COMMANDS)
