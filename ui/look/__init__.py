"""The look: palette, tones, style, icons, fonts and paint. No data, no texts; widgets and tables build on it."""
