"""The proof that the product installs, runs, works with the central server, upgrades and leaves; under Wine."""
