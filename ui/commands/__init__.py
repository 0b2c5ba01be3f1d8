"""Commands as data: one module per thing the secretary knows; menus, palette and shortcut sheet are made from them."""
