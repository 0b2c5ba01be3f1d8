"""Makes the Group Policy templates of app/settings.py: one .admx, an .adml for each language, and a page to read.

What is declared there is the only source: names of values, types, choices, bounds and defaults. A test makes them again
and compares with the files committed. The form is Microsoft's policy definition schema 1.0.
"""

import re
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from app.policy import REGISTRY_KEY
from app.settings import SETTINGS, Setting
from installer.policies.words import LANGUAGES, Words

SCHEMA = "http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions"
NAMESPACE = "Lligall.Policies"
ADMX = "Lligall.admx"
PAGE = "README.md"
_CATEGORY, _SUPPORTED = "Lligall", "SUPPORTED_Lligall"


def everything() -> dict[str, str]:
    """The content of every file, by its place in this folder."""
    found = {ADMX: admx()}
    found |= {f"{language}/Lligall.adml": adml(language) for language in LANGUAGES}
    found[PAGE] = page()
    return found


def policy_name(setting: Setting) -> str:
    """`server_url` → `ServerUrl`: what a policy is called inside the template."""
    return "".join(word.capitalize() for word in setting.key.split("_"))


def admx() -> str:
    """The definitions, without any words."""
    root = _root("policyDefinitions")
    spaces = SubElement(root, "policyNamespaces")
    SubElement(spaces, "target", prefix="lligall", namespace=NAMESPACE)
    SubElement(spaces, "using", prefix="windows", namespace="Microsoft.Policies.Windows")
    SubElement(root, "resources", minRequiredRevision="1.0")
    definitions = SubElement(SubElement(root, "supportedOn"), "definitions")
    SubElement(definitions, "definition", name=_SUPPORTED, displayName=f"$(string.{_SUPPORTED})")
    categories = SubElement(root, "categories")
    category = {"displayName": f"$(string.{_CATEGORY})", "explainText": f"$(string.{_CATEGORY}_Explain)"}
    SubElement(categories, "category", {"name": _CATEGORY, **category})
    policies = SubElement(root, "policies")
    for setting in SETTINGS:
        _policy(policies, setting)
    return _text(root)


def _policy(policies: Element, setting: Setting) -> None:
    name = policy_name(setting)
    attributes = {
        "name": name,
        "class": "Both",
        "displayName": f"$(string.{name})",
        "explainText": f"$(string.{name}_Explain)",
        "key": REGISTRY_KEY,
    }
    if setting.type is bool:
        attributes["valueName"] = setting.key
    else:
        attributes["presentation"] = f"$(presentation.{name})"
    policy = SubElement(policies, "policy", attributes)
    SubElement(policy, "parentCategory", ref=_CATEGORY)
    SubElement(policy, "supportedOn", ref=_SUPPORTED)
    if setting.type is bool:
        SubElement(SubElement(policy, "enabledValue"), "decimal", value="1")
        SubElement(SubElement(policy, "disabledValue"), "decimal", value="0")
        return
    elements = SubElement(policy, "elements")
    if setting.choices:
        enum = SubElement(elements, "enum", id=name, valueName=setting.key, required="true")
        for value in setting.choices:
            item = SubElement(enum, "item", displayName=f"$(string.{_item(setting, value)})")
            if setting.type is int:
                SubElement(SubElement(item, "value"), "decimal", value=str(value))
            else:
                SubElement(SubElement(item, "value"), "string").text = str(value)
    elif setting.type is int:
        bounds = {"minValue": str(setting.least or 0), "maxValue": str(setting.most or 2**31)}
        SubElement(elements, "decimal", {"id": name, "valueName": setting.key, "required": "true", **bounds})
    else:
        SubElement(elements, "text", id=name, valueName=setting.key, required="true", maxLength="1023")


def adml(language: str) -> str:
    """The words of the definitions in one language."""
    words = Words(language)
    root = _root("policyDefinitionResources")
    SubElement(root, "displayName").text = words.own["display"]
    SubElement(root, "description").text = words.own["description"]
    resources = SubElement(root, "resources")
    table = SubElement(resources, "stringTable")

    def say(id: str, text: str) -> None:
        SubElement(table, "string", id=id).text = text

    say(_SUPPORTED, words.own["supported"])
    say(_CATEGORY, words.own["category"])
    say(f"{_CATEGORY}_Explain", words.own["explain_category"])
    presentations = SubElement(resources, "presentationTable")
    for setting in SETTINGS:
        name = policy_name(setting)
        say(name, words.name(setting))
        say(f"{name}_Explain", words.explanation(setting))
        for value in setting.choices:
            say(_item(setting, value), words.value(value))
        if setting.type is not bool:
            _presentation(presentations, setting, words)
    return _text(root)


def _presentation(presentations: Element, setting: Setting, words: Words) -> None:
    name = policy_name(setting)
    presentation = SubElement(presentations, "presentation", id=name)
    if setting.choices:
        first = str(setting.choices.index(setting.default))
        field = SubElement(presentation, "dropdownList", refId=name, defaultItem=first, noSort="true")
        field.text = words.name(setting)
    elif setting.type is int:
        field = SubElement(presentation, "decimalTextBox", refId=name, defaultValue=str(setting.default))
        field.text = words.name(setting)
    else:
        field = SubElement(presentation, "textBox", refId=name)
        SubElement(field, "label").text = words.name(setting)


def page() -> str:
    """The settings as a table, for administrators who read rather than click."""
    lines = [
        "# Policies: what IT can fix on every computer",
        "",
        "Made by `python -m installer.policies` from `app/settings.py`; do not edit. `Lligall.admx` and the folders",
        "`ca-ES`, `es-ES` and `en-US` go to `PolicyDefinitions` (of the domain's central store, or of one computer).",
        "",
        f"Values live in `{REGISTRY_KEY}` of `HKEY_LOCAL_MACHINE`, which wins, or of `HKEY_CURRENT_USER`. What is",
        "fixed is shown in Settings with a lock and “Set by the administrator of this computer”. A value that it",
        "cannot have is not obeyed; `Lligall.exe --doctor` says so. The MSI writes `server_url` from `SERVERURL=` and",
        "`auto_update` from `AUTOUPDATE=` under `HKEY_LOCAL_MACHINE`.",
        "",
        "| value | type | may be | without it | who else sets it | what it does |",
        "|---|---|---|---|---|---|",
    ]
    for setting in SETTINGS:
        kind = "REG_SZ" if setting.type is str else "REG_DWORD"
        default = int(setting.default) if setting.type is bool else setting.default
        known = f"`{default}`" if default != "" else "(empty)"
        who = "the person" if setting.who == "person" else "nobody"
        lines.append(f"| `{setting.key}` | {kind} | {_may_be(setting)} | {known} | {who} | {setting.help} |")
    return "\n".join(lines) + "\n"


def _may_be(setting: Setting) -> str:
    if setting.type is bool:
        return "`0`, `1`"
    if setting.choices:
        return ", ".join(f"`{value}`" for value in setting.choices)
    return f"{setting.least} to {setting.most}" if setting.least is not None else "any text"


def _item(setting: Setting, value: object) -> str:
    return f"{policy_name(setting)}_{re.sub(r'[^A-Za-z0-9]', '_', str(value))}"


def _root(name: str) -> Element:
    return Element(name, {"xmlns": SCHEMA, "revision": "1.0", "schemaVersion": "1.0"})


def _text(root: Element) -> str:
    ElementTree.indent(root)
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ElementTree.tostring(root, encoding="unicode") + "\n"
