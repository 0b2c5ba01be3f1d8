"""The templates of policies are those of app/settings.py, whole in every language, and what they write is obeyed."""

import re
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from app.policy import REGISTRY_KEY
from app.settings import DECLARED, SETTINGS, Settings
from installer.policies import making
from installer.policies.words import LANGUAGES

FOLDER = Path(making.__file__).parent
SPACE = f"{{{making.SCHEMA}}}"
REFERENCE = re.compile(r"\$\((string|presentation)\.([A-Za-z0-9_]+)\)")


def read(name: str) -> Element:
    return ElementTree.parse(FOLDER / name).getroot()


def policies(root: Element) -> list[Element]:
    return list(root.iter(f"{SPACE}policy"))


def missing(admx: Element, adml: Element) -> list[str]:
    """What the definitions name and one language lacks, or has without words."""
    strings = {each.get("id"): each.text for each in adml.iter(f"{SPACE}string")}
    presentations = {each.get("id"): each for each in adml.iter(f"{SPACE}presentation")}
    found = []
    for element in admx.iter():
        for value in element.attrib.values():
            for table, name in REFERENCE.findall(value):
                there = (strings if table == "string" else presentations).get(name) is not None
                if not there or (table == "string" and not (strings[name] or "").strip()):
                    found.append(name)
    for policy in policies(admx):
        fields = [each.get("id") for each in policy.findall(f"{SPACE}elements/*")]
        shown = presentations.get(policy.get("name"))
        found += [str(id) for id in fields if shown is None or id not in [each.get("refId") for each in shown]]
    return found


def test_the_files_are_those_made_from_the_settings() -> None:
    for name, content in making.everything().items():
        assert (FOLDER / name).read_text(encoding="utf-8") == content, f"{name}: run python -m installer.policies"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_has_words(language: str) -> None:
    admx, adml = read(making.ADMX), read(f"{language}/Lligall.adml")
    assert missing(admx, adml) == []
    strings = adml.find(f"{SPACE}resources/{SPACE}stringTable")
    assert strings is not None
    strings.remove(strings[-1])  # planted: the last one is gone
    assert missing(admx, adml) != []


def test_languages_differ() -> None:
    said = {language: {each.text for each in read(f"{language}/Lligall.adml").iter(f"{SPACE}string")}
            for language in LANGUAGES}  # fmt: skip
    for one, other in (("ca-ES", "es-ES"), ("ca-ES", "en-US"), ("es-ES", "en-US")):
        assert len(said[one] & said[other]) < len(said[one]) / 2, (one, other)


def test_every_setting_is_a_policy_of_its_own_place() -> None:
    admx = read(making.ADMX)
    categories = {each.get("name") for each in admx.iter(f"{SPACE}category")}
    supported = {each.get("name") for each in admx.iter(f"{SPACE}definition")}
    keys = set()
    for policy in policies(admx):
        assert policy.get("key") == REGISTRY_KEY and policy.get("class") == "Both"
        assert [each.tag.removeprefix(SPACE) for each in policy][:2] == ["parentCategory", "supportedOn"]
        assert policy[0].get("ref") in categories and policy[1].get("ref") in supported
        value = policy.get("valueName") or policy.findall(f"{SPACE}elements/*")[0].get("valueName")
        keys.add(value)
    assert keys == {setting.key for setting in SETTINGS}


class Written:
    """What Group Policy would have written."""

    def __init__(self, key: str, value: int | str) -> None:
        self.key, self.kept = key, value

    def value(self, key: str) -> int | str | None:
        return self.kept if key == self.key else None


def writable(policy: Element) -> list[tuple[str, int | str]]:
    """Every value (of a range: its ends) that an administrator can choose in a policy."""
    key = policy.get("valueName")
    if key is not None:
        ends = (policy.find(f"{SPACE}{name}/{SPACE}decimal") for name in ("enabledValue", "disabledValue"))
        return [(key, int(end.get("value", ""))) for end in ends if end is not None]
    (field,) = policy.findall(f"{SPACE}elements/*")
    key = str(field.get("valueName"))
    if field.tag == f"{SPACE}decimal":
        return [(key, int(field.get(name, ""))) for name in ("minValue", "maxValue")]
    if field.tag == f"{SPACE}text":
        return [(key, "https://lligall.example")]
    values = []
    for item in field:
        number, text = item.find(f"{SPACE}value/{SPACE}decimal"), item.find(f"{SPACE}value/{SPACE}string")
        values.append((key, int(number.get("value", "")) if number is not None else str(getattr(text, "text", ""))))
    return values


def test_what_can_be_chosen_is_obeyed(tmp_path: Path) -> None:
    chosen = [pair for policy in policies(read(making.ADMX)) for pair in writable(policy)]
    assert {key for key, _ in chosen} == set(DECLARED)
    for key, value in chosen:
        settings = Settings(tmp_path / "settings.json", Written(key, value))
        assert settings.fixed_keys() == [key] and settings.policies_not_obeyed() == [] and settings.is_fixed(key)
        assert settings.get(key) == value and type(settings.get(key)) is DECLARED[key].type
    odd = Settings(tmp_path / "settings.json", Written("look", 3))
    assert odd.policies_not_obeyed() == ["look"] and odd.get("look") == "system"


def test_the_values_of_the_msi() -> None:
    """What `SERVERURL=` and `AUTOUPDATE=` write (installer)."""
    assert DECLARED["server_url"].type is str and DECLARED["auto_update"].type is bool


def test_the_page_lists_everything() -> None:
    page = (FOLDER / making.PAGE).read_text(encoding="utf-8")
    for setting in SETTINGS:
        assert f"| `{setting.key}` |" in page and setting.help in page
