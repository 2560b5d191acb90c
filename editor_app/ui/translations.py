"""The window's language: sources are English, German comes from resources/translations."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QTranslator

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
    language = _system_language().replace("_", "-").partition("-")[0].lower()
    return language if language in LANGUAGES else "en"


def install_translations(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Load our texts for a language; returns the translators, which the application keeps.

    English needs them only for plurals.
    """
    try:
        return _install(app, f"druckreif_{language}", str(resource_path("translations")))
    except ResourceMissingError:
        return ()


def install_qt_translations(app: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Load Qt's own texts (names of keys, standard buttons) and its way to write dates."""
    from PySide6.QtCore import QLibraryInfo, QLocale  # noqa: PLC0415 - slow, after the first paint

    QLocale.setDefault(QLocale(language))
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    return _install(app, f"qtbase_{language}", folder)


def _install(app: QCoreApplication, name: str, folder: str) -> tuple[QTranslator, ...]:
    translator = QTranslator(app)
    if not translator.load(name, folder):
        return ()
    app.installTranslator(translator)
    return (translator,)


def _system_language() -> str:
    """The language of the surroundings, e.g. ``de_CH``."""
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").split(":")[0]
        if value and value not in {"C", "C.UTF-8", "POSIX"}:
            return value
    from PySide6.QtCore import QLocale  # noqa: PLC0415 - slow, and rarely needed

    return (QLocale.system().uiLanguages() or [""])[0]
