"""Group Policy templates for Lligall, made from app/settings.py. See making.py."""
