"""The Windows product: how it is built from this project, and the proof that it installs, runs, upgrades and leaves."""
