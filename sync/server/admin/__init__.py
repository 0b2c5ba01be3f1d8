"""What the operator does: entities, people, codes, desktops. `command` is the command line; `operations` the functions
behind it, which tests and the demo call directly.
"""

from sync.server.admin.operations import (
    add_entity,
    add_person,
    find_device,
    find_person,
    import_entities,
    new_code,
    revoke,
)

__all__ = ["add_entity", "add_person", "find_device", "find_person", "import_entities", "new_code", "revoke"]
