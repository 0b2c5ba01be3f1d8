"""Which version of the program starts on this machine, and how another one gets there."""
