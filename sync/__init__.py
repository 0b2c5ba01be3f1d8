"""How two desktops agree: protocol, client and central server."""
