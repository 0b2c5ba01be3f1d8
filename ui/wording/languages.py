"""The languages of the interface, each by its own name, and how their translations are put in force."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "translations"

NAMES = {"ca": "Català", "es": "Castellano", "oc_ES": "Aranés", "en": "English"}
"""Code → own name. Catalan is what a new person sees."""

_LOCALES = {"ca": "ca_ES", "es": "es_ES", "oc_ES": "oc_ES", "en": "en_GB"}
_installed: list[QTranslator] = []


class TranslationMissing(Exception):
    """The compiled translation of a language is not there: `(language,)`. A fault of the installation."""


def install(language: str) -> None:
    """Speak a language from now on; windows already made keep their words. Raises TranslationMissing.

    What a language leaves untranslated is shown in the English of the source. Numbers and dates follow too.
    """
    translator = QTranslator()
    if not translator.load(f"lligall_{language}.qm", str(FOLDER)):
        raise TranslationMissing(language)
    for old in _installed:
        QCoreApplication.removeTranslator(old)
    _installed.clear()
    # Qt's own words first (Cut, Paste, names of keys): of two translators the one installed last is asked first.
    own = QTranslator()
    if own.load(
        QLocale(_LOCALES[language]), "qtbase", "_", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    ):
        QCoreApplication.installTranslator(own)
        _installed.append(own)
    QCoreApplication.installTranslator(translator)
    _installed.append(translator)
    QLocale.setDefault(QLocale(_LOCALES[language]))
