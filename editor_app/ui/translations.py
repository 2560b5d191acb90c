"""The window's language: sources are English, German comes from resources/translations."""

from __future__ import annotations

import locale
import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from editor_app.resources import ResourceMissingError, resource_path

LANGUAGES = {"de": "Deutsch", "en": "English"}


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:
    """Mark a text for translation later; lupdate knows the function by this name.

    Qt's own function of this name is declared to return object.
    """
    return text


def choose_language(wanted: str) -> str:
    """Return the language to show: the wanted one, else the system's, else English."""
    if wanted in LANGUAGES:
        return wanted
    system = (
        os.environ.get("LANGUAGE", "").split(":")[0]
        or (QLocale.system().uiLanguages() or [locale.getlocale()[0] or ""])[0]
    )
    language = system.replace("_", "-").partition("-")[0].lower()
    return language if language in LANGUAGES else "en"


def install_translations(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Load our texts and Qt's own (key names, standard buttons) for a language.

    Returns the translators; the application keeps them. English needs ours only for plurals.
    """
    QLocale.setDefault(QLocale(language))
    loaded = []
    for name, folder in (
        (f"druckreif_{language}", _own_folder()),
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
    ):
        translator = QTranslator(app)
        if folder and translator.load(name, folder):
            app.installTranslator(translator)
            loaded.append(translator)
    return tuple(loaded)


def _own_folder() -> str:
    try:
        return str(resource_path("translations"))
    except ResourceMissingError:
        return ""
