"""The version of this program, for people, reports and installers; pyproject.toml says the same (a test compares)."""

VERSION = "0.1.0"
