#!/usr/bin/env python3
"""Holds the include lines of model/, ui/ and app/ against the wings that the CMakeLists.txt declare.

    wings.py SOURCE_FOLDER WINGS_FILE

A file may include files of its own wing and of those that its wing names in USES. The same holds for the folders of
ui/, none of which may include the files of ui/ itself. A header and its source count as one room, and no circle of
includes may lead from a room back to it, anywhere in model, ui and app. A family of rules, a folder of model/lint,
keeps its headers to itself, and a rule's id stands in the rule's file alone. Types there and in the tests have names of
their own. Each fault is a line on standard output; the exit status is 1 where there is one.
"""

import pathlib
import re
import sys

TYPE = re.compile(r"^(?:struct|class|enum class|enum) (\w+)(?: final)?(?: :[^;{]*)? \{", re.M)
INCLUDE = re.compile(r'^#include "((?:model|ui|app)/[^"]+)"', re.MULTILINE)
ROW = re.compile(r"\bRule\{\s*&rule_id::(\w+),")
RULE_ID = re.compile(r"\b(?:rule_id::|extern const RuleId )(\w+)")


def declared(file):
    """The wings, and which others each may use."""
    wings = {}
    for line in file.read_text().splitlines():
        name, _, uses = line.partition(":")
        wings[name] = set(uses.split())
    return wings


def wing_of(path):
    """The wing of the model that a file belongs to; of others their folder, ui or app."""
    folder, below = path.split("/")[:2]
    return below if folder == "model" else folder


def folder_of(path):
    """The folder of ui/ that a file belongs to: ui/tables, or ui for the window itself."""
    return path.rpartition("/")[0]


def faults_of_wings(includes, wings):
    """Includes that nothing declares, and wings that are declared and never included. For ui and app may_include()
    declares what USES does for a wing."""
    needed = {}
    for path, targets in includes.items():
        wing = wing_of(path)
        if wing == "ui" and "ui" not in wings:  # a build without the window, which declares nothing
            continue
        for target in targets:
            other = wing_of(target)
            if target.startswith("model/"):
                needed.setdefault(wing, set()).add(other)
                if other != wing and other not in wings.get(wing, ()):
                    yield f"{path}: includes {target}, and {wing} does not use {other}"
            elif path.startswith("model/"):
                yield f"{path}: the model includes {target}"
    yield from unneeded({wing: uses for wing, uses in wings.items() if "/" not in wing}, needed)


def faults_of_folders(includes, wings):
    """The same for the folders of ui/, which may not include the files of ui/ itself: that one puts them together."""
    folders = {folder: uses for folder, uses in wings.items() if "/" in folder}
    needed = {}
    for path, targets in includes.items():
        folder = folder_of(path)
        if folder == "ui" or not path.startswith("ui/") or "ui" not in wings:
            continue
        for target in targets:
            other = folder_of(target)
            if target.startswith("ui/") and other != folder:
                needed.setdefault(folder, set()).add(other)
                if other not in folders.get(folder, ()):
                    yield f"{path}: includes {target}, and {folder} does not use {other}"
    yield from unneeded(folders, needed)
    yield from ("a circle of folders: " + ", ".join(group) for group in circles(needed))


def unneeded(wings, needed):
    """What wings declare that they use, and include no file of."""
    for wing, uses in wings.items():
        for other in sorted(uses - needed.get(wing, set())):
            yield f"{wing} declares that it uses {other}, and no file of it does"


def family_of(path):
    """The folder of model/lint that a file stands in; none for the files that all families share."""
    parts = path.split("/")
    return parts[2] if parts[:2] == ["model", "lint"] and len(parts) > 3 else None


def faults_of_families(includes):
    """Headers of a family that a file outside of it includes."""
    for path, targets in includes.items():
        for target in targets:
            family = family_of(target)
            if family and family != family_of(path):
                yield f"{path}: includes {target}, which is for {family} alone"


def faults_of_rules(texts):
    """Ids of rules outside the file that has the rule's row."""
    code = {path: text for path, text in texts.items() if not path.startswith("tests/")}
    rows = {name: path for path, text in code.items() for name in ROW.findall(text)}
    for path, text in code.items():
        for name in sorted(set(RULE_ID.findall(text))):
            if rows.get(name, path) != path:
                yield f"{path}: names the rule {name}, which is of {rows[name]}"


def circles(arrows):
    """The groups of rooms that all depend on one another (Tarjan), with more than one member."""
    rooms = {room: set() for targets in arrows.values() for room in targets} | arrows
    index, low, stack, on_stack, found = {}, {}, [], set(), []

    def visit(start):
        work = [(start, iter(sorted(rooms[start])))]
        index[start] = low[start] = len(index)
        stack.append(start)
        on_stack.add(start)
        while work:
            room, rest = work[-1]
            for other in rest:
                if other not in index:
                    index[other] = low[other] = len(index)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(sorted(rooms[other]))))
                    break
                if other in on_stack:
                    low[room] = min(low[room], index[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[room])
                if low[room] == index[room]:
                    group = []
                    while not group or group[-1] != room:
                        group.append(stack.pop())
                        on_stack.discard(group[-1])
                    if len(group) > 1:
                        found.append(sorted(group))

    for room in sorted(rooms):
        if room not in index:
            visit(room)
    return found


HIDDEN = re.compile(r"\nnamespace \{\n.*?\n\} // namespace\n", re.S)


def types_of(text):
    """The types of a source that others can name, and those in its anonymous namespaces."""
    return TYPE.findall(HIDDEN.sub("\n", text)), TYPE.findall("".join(HIDDEN.findall(text)))


def faults_of_names(texts):
    """Two types of one name in hci: a program that links both has one of their destructors for both. And a type of
    one file that has the name of a shared one: the next include makes it ambiguous."""
    shared, hidden = {}, {}
    for path, text in texts.items():
        named, alone = types_of(text)
        for name in named:
            shared.setdefault(name, set()).add(path)
        for name in alone:
            hidden.setdefault(name, set()).add(path)
    for name, paths in sorted(shared.items()):
        if len(paths) > 1:
            yield f"two types are named {name}: {', '.join(sorted(paths))}"
        for path in sorted(hidden.get(name, ())):
            yield f"{path}: its own type {name} has the name of that in {', '.join(sorted(paths))}"


def main(source, wings_file):
    includes = {}
    texts = {}
    for folder in ("model", "ui", "app"):
        for path in sorted((source / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                texts[str(path.relative_to(source))] = path.read_text()
                includes[str(path.relative_to(source))] = INCLUDE.findall(path.read_text())
    for folder in ("tests/unit", "tests/ui"):  # linked with all of these
        for path in sorted((source / folder).rglob("*")):
            if path.suffix in (".h", ".cpp"):
                texts[str(path.relative_to(source))] = path.read_text()
    wings = declared(wings_file)
    faults = list(faults_of_wings(includes, wings)) + list(faults_of_folders(includes, wings))
    faults += faults_of_names(texts)
    faults += list(faults_of_families(includes)) + list(faults_of_rules(texts))
    rooms = {}
    for path, targets in includes.items():
        room = path.rsplit(".", 1)[0]
        rooms.setdefault(room, set()).update(target.rsplit(".", 1)[0] for target in targets)
        rooms[room].discard(room)
    faults += ["a circle: " + ", ".join(group) for group in circles(rooms)]
    for fault in faults:
        print(fault)
    print(f"{len(includes)} files, {len(faults)} faults")
    return 1 if faults or not includes else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
