"""What the templates say besides the settings' own words, in each language; those are of the interface (ui.screens).

The names, explanations and choices of settings come from the interface's translations, so that an administrator reads
what the person reads. Neighbour: making.
"""

from xml.etree import ElementTree

from app.settings import Setting
from installer.policies.places import TRANSLATIONS
from ui.screens.settings import words as interface
from ui.wording import languages

LANGUAGES = {"ca-ES": "ca", "es-ES": "es", "en-US": "en"}
"""A language as Windows names its folder of templates → as ours are named."""

OWN = {
    "en-US": {
        "display": "Lligall",
        "description": "Policies of Lligall, the case files of town halls.",
        "category": "Lligall",
        "explain_category": "What is set here is fixed: the person sees it in Settings, locked, and who has fixed it.",
        "supported": "Lligall 0.1 or later, Windows 10 or later",
        "yes": "Yes",
        "no": "No",
        "registry": "Registry value: %1 (%2) in Software\\Policies\\Lligall of HKLM or HKCU; HKLM wins.",
        "default": "Without this policy: %1.",
        "free": "the person chooses, and at first it is %1",
        "fixed": "it is %1, and the person cannot change it",
        "enabled": "Enabled is the value 1, disabled the value 0.",
        "between": "From %1 to %2.",
        "empty": "empty",
    },
    "ca-ES": {
        "display": "Lligall",
        "description": "Directives de Lligall, els expedients dels ajuntaments.",
        "category": "Lligall",
        "explain_category": "El que s'estableix aquí queda fixat: la persona ho veu a Configuració, amb un cadenat i "
        "qui ho ha fixat.",
        "supported": "Lligall 0.1 o posterior, Windows 10 o posterior",
        "yes": "Sí",
        "no": "No",
        "registry": "Valor del registre: %1 (%2) a Software\\Policies\\Lligall d'HKLM o HKCU; preval HKLM.",
        "default": "Sense aquesta directiva: %1.",
        "free": "ho tria la persona, i d'entrada és %1",
        "fixed": "és %1, i la persona no ho pot canviar",
        "enabled": "Habilitada és el valor 1; inhabilitada, el valor 0.",
        "between": "De %1 a %2.",
        "empty": "buit",
    },
    "es-ES": {
        "display": "Lligall",
        "description": "Directivas de Lligall, los expedientes de los ayuntamientos.",
        "category": "Lligall",
        "explain_category": "Lo que se establece aquí queda fijado: la persona lo ve en Configuración, con un candado "
        "y quién lo ha fijado.",
        "supported": "Lligall 0.1 o posterior, Windows 10 o posterior",
        "yes": "Sí",
        "no": "No",
        "registry": "Valor del registro: %1 (%2) en Software\\Policies\\Lligall de HKLM o HKCU; prevalece HKLM.",
        "default": "Sin esta directiva: %1.",
        "free": "lo elige la persona, y al principio es %1",
        "fixed": "es %1, y la persona no lo puede cambiar",
        "enabled": "Habilitada es el valor 1; deshabilitada, el valor 0.",
        "between": "De %1 a %2.",
        "empty": "vacío",
    },
}


class Words:
    """Everything that is said in one language of Windows ("ca-ES")."""

    def __init__(self, language: str) -> None:
        self.own = OWN[language]
        self._said = _translated(LANGUAGES[language])

    def name(self, setting: Setting) -> str:
        return self._say(interface.source(setting.key)[0])

    def value(self, value: object) -> str:
        """A value of a setting as a person reads it."""
        if isinstance(value, bool):
            return self.own["yes" if value else "no"]
        if value == "":
            return self.own["empty"]
        if value in languages.NAMES:
            return languages.NAMES[str(value)]
        known = interface.choice_source(value)
        return self._say(known) if known else str(value)

    def explanation(self, setting: Setting) -> str:
        """What it does, how it is kept, and what holds without it."""
        own, kind = self.own, "REG_SZ" if setting.type is str else "REG_DWORD"
        lines = [self._say(interface.source(setting.key)[1])]
        if setting.type is bool:
            lines.append(own["enabled"])
        elif setting.choices:
            said = ((str(value), self.value(value)) for value in setting.choices)
            lines.append("; ".join(value if value == name else f"{value} = {name}" for value, name in said) + ".")
        elif setting.least is not None and setting.most is not None:
            lines.append(own["between"].replace("%1", str(setting.least)).replace("%2", str(setting.most)))
        holds = own["free" if setting.who == "person" else "fixed"].replace("%1", self.value(setting.default))
        lines.append(own["default"].replace("%1", holds))
        lines.append(own["registry"].replace("%1", setting.key).replace("%2", kind))
        return "\n\n".join(lines)

    def _say(self, source: str) -> str:
        return self._said.get(source) or source


def _translated(language: str) -> dict[str, str]:
    """The texts of the interface's settings in a language, by their English source."""
    found = {}
    for context in ElementTree.parse(TRANSLATIONS / f"lligall_{language}.ts").getroot().iter("context"):
        for message in context.iter("message") if context.findtext("name") == "Settings" else ():
            found[message.findtext("source") or ""] = message.findtext("translation") or ""
    return found
