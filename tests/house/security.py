"""security.py SOURCE: each test that .github/SECURITY.md names exists."""

import pathlib
import re
import sys

source = pathlib.Path(sys.argv[1])
page = (source / ".github/SECURITY.md").read_text(encoding="utf-8")
tests = "".join(path.read_text(encoding="utf-8") for folder in ("unit", "ui")
                for path in sorted((source / "tests" / folder).rglob("*.cpp")))
harnesses = (source / "tests/fuzz/CMakeLists.txt").read_text(encoding="utf-8")


def exists(name):
    """Whether a name on the page is that of a test."""
    whole, _, part = name.partition("::")
    if whole.endswith(".py"):
        script = source / "tests/integration" / whole
        return script.exists() and (not part or f"def {part}(" in script.read_text(encoding="utf-8"))
    if whole.endswith("_fuzz"):
        return f"{whole}.cpp" in harnesses or re.search(rf"set\(text_checks[^)]*\b{whole[:-5]}\b", harnesses)
    body = re.search(rf"\nclass {whole}\b.*?\n}};\n", tests, re.DOTALL)
    return body and (not part or re.search(rf"\bvoid {part}\(\)", body[0]))


names = re.findall(r"`(Tst\w+(?:::\w+)?|test_\w+\.py(?:::\w+)?|\w+_fuzz)`", page)
missing = sorted({name for name in names if not exists(name)})
if missing or not names:
    sys.exit("SECURITY.md names what is no test: " + ", ".join(missing))
