"""Fails when a contract breaks what it promises on another branch.

A contract, schema, field or server that goes away, another type or name, a field that
consumers newly have to fill in, a dropped key, a rule or a service level that goes away
or says something else: all need a new major version beside the old one.

Usage: python ci/breaking_changes.py origin/main
"""

import pathlib
import subprocess
import sys
import tempfile

from datacontract.data_contract import DataContract
import yaml

# Texts and the like may go away and change as they please.
HARMLESS = (".description", ".tags", ".examples", ".businessname", ".customproperties")

# A change of these is another promise.
PROMISES = (
    ".logicaltype",
    ".physicaltype",
    ".name",
    ".physicalname",
    ".required",
    ".unique",
    ".primarykey",
    ".value",
    ".unit",
)


def git(*arguments: str) -> str:
    """What git says; fails with its words when it refuses."""
    done = subprocess.run(["git", *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"git {' '.join(arguments)}: {done.stderr.strip()}")
    return done.stdout


def major(contract: str) -> str:
    return str(yaml.safe_load(contract).get("version", "0")).lstrip("v").split(".")[0]


def is_breaking(path: str, kind: str, new_value: str | None) -> bool:
    path = path.lower()
    if not path.startswith(("schema", "servers", "slaproperties")):
        return False
    if path.endswith(HARMLESS):
        return False
    if kind == "added":
        return path.endswith(".required") and str(new_value).lower() == "true"
    if kind == "removed":
        return True
    return path.endswith(PROMISES) or ".mustbe" in path


def changes_of(old: str, path: pathlib.Path) -> list:
    with tempfile.NamedTemporaryFile("w", suffix=".odcs.yaml", delete=False) as file:
        file.write(old)
    changelog = DataContract(data_contract_file=file.name).changelog(
        DataContract(data_contract_file=str(path))
    )
    return [
        entry
        for entry in changelog.entries
        if is_breaking(entry.path, entry.type.value, entry.new_value)
    ]


def main(branch: str) -> int:
    git("rev-parse", "--verify", branch)
    before = git("ls-tree", "-r", "--name-only", branch, "contracts/").splitlines()
    found = 0
    for name in sorted(name for name in before if name.endswith(".odcs.yaml")):
        path = pathlib.Path(name)
        if not path.exists():
            found += 1
            print(f"{name}: the contract is gone")
            continue
        old = git("show", f"{branch}:{name}")
        if major(old) != major(path.read_text(encoding="utf-8")):
            continue
        for entry in changes_of(old, path):
            found += 1
            print(f"{name}: {entry.type.value} {entry.path}: {entry.old_value} -> {entry.new_value}")
    if found:
        print(f"{found} breaking change(s). Publish them as a new major version beside this one.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
