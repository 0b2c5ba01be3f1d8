"""What is published for the desktops that bring themselves up to date: releases, and the signatures that prove them."""
