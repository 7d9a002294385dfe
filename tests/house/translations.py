"""translations.py SOURCE LUPDATE: the German translation is whole and well formed.

Every text of the window that lupdate finds, and every sentence of the model that stands in translated(),
QT_TRANSLATE_NOOP(), filled(), because() or as the whole detail of a failure that the window may meet, has a finished
translation with the same places. What stands in tables of the model, the window's test TstGerman asks for. The window
knows a sentence with values by its pattern: the table of patterns and the calls of filled() name the same ones.
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
commandLineAlone = {"compare", "lint", "mcp", "settings", "state", "summary"}  # whose errors no window meets


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
    """The texts that lupdate finds, by context."""
    with tempfile.TemporaryDirectory() as folder:
        made = pathlib.Path(folder) / "window.ts"
        done = subprocess.run([lupdate, "-silent", "-no-obsolete", "-locations", "none", "-I", ".", "ui", "app", "-ts",
                               made, "-target-language", "de", "-source-language", "en"],
                              cwd=source, capture_output=True, text=True, check=True)
        assert not done.stderr, f"lupdate cannot tell some contexts:\n{done.stderr}"
        return messages(made)


def joined(text):
    """The joined value of adjacent C++ literals."""
    parts = re.findall(literal, text)
    return "".join(parts).replace('\\"', '"').replace("\\\\", "\\").replace("\\n", "\n")


def wanted_of_model():
    """Sentences of the model that code looks up by name."""
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


def code_of(*folders):
    """The code of those folders, a file at a time, without comments."""
    for folder in folders:
        for path in sorted(source.glob(f"{folder}/**/*.cpp")) + sorted(source.glob(f"{folder}/**/*.h")):
            yield path, re.sub(r"(?m)^\s*//.*$|'\\?.'", "", path.read_text(encoding="utf-8"))


def made_patterns():
    """The patterns that filled() and because() make sentences of."""
    made = set()
    for _, code in code_of("model", "ui"):
        made |= {joined(call[1]) for call in re.finditer(rf"\bfilled\(\s*((?:{literal}\s*)+),", code)}
        made |= {f"{joined(call[1])}: %1" for call in re.finditer(rf"\bbecause\(\s*((?:{literal}\s*)+),", code)}
    return made


def known_patterns():
    """The patterns by which the window knows a sentence."""
    table = (source / "model/base/sentence_patterns.cpp").read_text(encoding="utf-8")
    return {joined(row[1]) for row in re.finditer(rf"(?m)^ +\{{((?:{literal}\s*)+)(?:, \d)?\}},$", table)}


def told_failures():
    """Sentences without values that an error of the window's wings is made of."""
    told = set()
    for path, code in code_of("model", "ui"):
        if path.relative_to(source).parts[1] in commandLineAlone:
            continue
        for call in re.finditer(rf"\b(?:failure|fail|giveUp|Error)[({{](?:ErrorCode|Failure)::\w+,\s*(?:0,\s*)?"
                                rf"((?:{literal}\s*)+)[,)}}]", code):
            told.add(joined(call[1]))
        told |= {joined(call[1]) for call in re.finditer(rf"\bbecause\(\s*((?:{literal}\s*)+),", code)}
    return {text for text in told if not text.startswith("--")}  # an option of curl has its own name


def literals():
    """Texts in the code of the model and the window that may be looked up: a piece of a sum never is."""
    found = set()
    for _, code in code_of("model", "ui"):
        for run in re.finditer(rf"{literal}(?:\s*{literal})*", code):
            before = re.sub(r"(?:std::string|QStringLiteral|QLatin1StringView)\($", "", code[:run.start()].rstrip())
            if not re.search(r"\+=?$", before.rstrip()) and not re.match(r"\)?\s*\+", code[run.end():]):
                found.add(joined(run[0]))
    return found | {text.replace("-", " ") for text in found}  # names of reports, as inWords() has them


def forms(message):
    """The texts of a translation."""
    translation = message.find("translation")
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def places(text):
    """Placeholders and markup of a text."""
    return sorted(re.findall(r"%L?(?:\d|n)|\{\w+(?::\w+)?\}|</?\w[^>]*>|\n", text))


def faults(key, message):
    """The faults of one translation."""
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
model = {("model", key, None) for key in wanted_of_model() | known_patterns() | told_failures()}
assert len(window) > 900 and len(model) > 200, "the texts were not found"
said = [f"missing: {key}" for key in sorted(set(window) | model, key=str) if key not in there]
in_code = literals()
made, known = made_patterns(), known_patterns()
assert len(known) > 50, "the patterns were not found"
said += [f"not in sentence_patterns.cpp: {pattern}" for pattern in sorted(made - known)]
said += [f"no filled() makes it: {pattern}" for pattern in sorted(known - made)]
said += [f"translated as it is, though it may have values: {path.name}: {call[0]}" for path, code in code_of("ui")
         for call in re.finditer(r"\btranslated\([\w.()]*\b(?:error|failureDetail)\b[^;]*?\)", code)]
said += [f"nobody asks for it any more: {key}" for key in sorted(set(there) - set(window), key=str)
         if key[0] != "model" or (key not in model and key[1] not in in_code)]
for key, message in there.items():
    said += [f"{key}: {fault}" for fault in faults(key, message)]
if said:
    sys.exit("\n".join(said))
