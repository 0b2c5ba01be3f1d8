"""The interface in a language for the length of a test; without it tests see the English of the source."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale

from ui.wording import languages


@pytest.fixture
def speak(qapp: QCoreApplication) -> Iterator[Callable[[str], None]]:
    """`speak("ca")`; what spoke before speaks again after the test."""
    locale, before = QLocale(), list(languages._installed)
    yield languages.install
    for translator in languages._installed:
        QCoreApplication.removeTranslator(translator)
    for translator in before:
        QCoreApplication.installTranslator(translator)
    languages._installed[:] = before
    QLocale.setDefault(locale)
