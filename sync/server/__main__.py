"""`python -m sync.server`: the central server's command line (admin.command)."""

import sys

from sync.server.admin.command import main

sys.exit(main())
