"""translations.py SOURCE LUPDATE: the German translation is whole and well formed.

Every text of the window that lupdate finds, and every sentence of the model that stands in translated() or
QT_TRANSLATE_NOOP(), has a finished translation with the same places. What stands in tables of the model, the window's
test TstGerman asks for.
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

source = pathlib.Path(sys.argv[1])
lupdate = sys.argv[2]
german = source / "resources/translations/http-cache-inspector_de.ts"
literal = r'"((?:[^"\\]|\\.)*)"'


def messages(path):
    """{(context, source, comment): message element} of a TS file."""
    found = {}
    for context in ElementTree.parse(path).getroot().findall("context"):
        for message in context.findall("message"):
            key = (context.findtext("name"), message.findtext("source"), message.findtext("comment"))
            assert key not in found, f"twice in {path.name}: {key}"
            found[key] = message
    return found


def wanted_of_window():
    """What lupdate finds, by context."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "window.ts"
        done = subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", "ui", "app", "-ts",
                               made, "-target-language", "de", "-source-language", "en"],
                              cwd=source, capture_output=True, text=True, check=True)
        assert not done.stderr, f"lupdate cannot tell some contexts:\n{done.stderr}"
        return messages(made)


def joined(text):
    """What adjacent literals of C++ mean."""
    parts = re.findall(literal, text)
    return "".join(parts).replace('\\"', '"').replace("\\\\", "\\").replace("\\n", "\n")


def wanted_of_model():
    """Sentences that the code of the model asks for by name."""
    keys = set()
    for path in sorted(source.glob("model/**/*.cpp")) + sorted(source.glob("ui/**/*.cpp")):
        code = path.read_text(encoding="utf-8")
        for call in re.finditer(rf"\btranslated\(\s*((?:{literal}\s*)+)[,)]", code):
            keys.add(joined(call[1]))
        for call in re.finditer(rf'\btranslated\([^"()]*\?\s*{literal}\s*:\s*{literal}', code):
            keys.update({call[1], call[2]})
        for call in re.finditer(rf'QT_TRANSLATE_NOOP\(\s*"model",\s*((?:{literal}\s*)+)\)', code):
            keys.add(joined(call[1]))
    return keys


def literals():
    """All texts in the code of the model and the window."""
    found = set()
    for folder in ("model", "ui"):
        for path in sorted(source.glob(f"{folder}/**/*.cpp")) + sorted(source.glob(f"{folder}/**/*.h")):
            code = re.sub(r"(?m)^\s*//.*$|'\\?.'", "", path.read_text(encoding="utf-8"))
            found.update(joined(run[0]) for run in re.finditer(rf"{literal}(?:\s*{literal})*", code))
    return found | {text.replace("-", " ") for text in found}  # names of reports, as inWords() has them


def forms(message):
    """The texts of a translation."""
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def places(text):
    """What the program puts in, and markup."""
    return sorted(re.findall(r"%L?(?:\d|n)|\{\w+(?::\w+)?\}|</?\w[^>]*>|\n", text))


def faults(key, message):
    """What is wrong with one translation."""
    _, english, _ = key
    translation = message.find("translation")
    texts = forms(message)
    if translation.get("type") in ("unfinished", "vanished", "obsolete") or not all(texts):
        return ["not translated"]
    told = []
    if message.get("numerus") == "yes" and len(texts) != 2:
        told.append("German has a singular and a plural")
    for index, text in enumerate(texts):
        one = message.get("numerus") == "yes" and index == 0  # "only the first one" needs no number
        if places(text) != places(english) and not (one and places(text) == places(english.replace("%Ln", ""))):
            told.append(f"other places: {text}")
        if bool(re.search(r"&\w", english)) != bool(re.search(r"&\w", text)):
            told.append(f"key of a menu or button lost or added: {text}")
        if (english[:1].isspace(), english[-1:].isspace()) != (text[:1].isspace(), text[-1:].isspace()):
            told.append(f"blanks at its ends differ: {text!r}")
        if english.endswith("…") != text.endswith("…"):
            told.append(f"“…” at its end: {text}")
    return told


there = messages(german)
window = wanted_of_window()
model = {("model", key, None) for key in wanted_of_model()}
assert len(window) > 900 and len(model) > 200, "the texts were not found"
said = [f"missing: {key}" for key in sorted(set(window) | model, key=str) if key not in there]
in_code = literals()
said += [f"nobody asks for it any more: {key}" for key in sorted(set(there) - set(window), key=str)
         if key[0] != "model" or key[1] not in in_code]
for key, message in there.items():
    said += [f"{key}: {fault}" for fault in faults(key, message)]
if said:
    sys.exit("\n".join(said))
