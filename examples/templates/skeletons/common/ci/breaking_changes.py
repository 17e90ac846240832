"""Fails when a contract breaks what it promises on another branch.

A removed or retyped field, or one that is newly required of consumers, needs a new
major version. Usage: python ci/breaking_changes.py origin/main
"""

import pathlib
import subprocess
import sys
import tempfile

from datacontract.data_contract import DataContract
import yaml


def before(branch: str, path: pathlib.Path) -> str | None:
    """The contract as it is on the branch; None when it is new."""
    shown = subprocess.run(
        ["git", "show", f"{branch}:{path.as_posix()}"], capture_output=True, text=True
    )
    return shown.stdout if shown.returncode == 0 else None


def major(contract: str) -> str:
    return str(yaml.safe_load(contract).get("version", "0")).lstrip("v").split(".")[0]


def is_breaking(entry) -> bool:
    path = entry.path.lower()
    if not path.startswith("schema"):
        return path.startswith("servers") and entry.type.value == "removed"
    if entry.type.value == "removed":
        return not path.endswith((".description", ".tags", ".examples"))
    return entry.type.value == "updated" and path.endswith(
        (".logicaltype", ".physicaltype", ".name", ".physicalname")
    )


def main(branch: str) -> int:
    found = 0
    for path in sorted(pathlib.Path("contracts").glob("*.odcs.yaml")):
        old = before(branch, path)
        new = path.read_text(encoding="utf-8")
        if old is None or major(old) != major(new):
            continue
        with tempfile.NamedTemporaryFile("w", suffix=".odcs.yaml", delete=False) as file:
            file.write(old)
        changes = DataContract(data_contract_file=file.name).changelog(
            DataContract(data_contract_file=str(path))
        )
        for entry in filter(is_breaking, changes.entries):
            found += 1
            print(f"{path}: {entry.type.value} {entry.path}: {entry.old_value} -> {entry.new_value}")
    if found:
        print(f"{found} breaking change(s). Publish them as a new major version beside this one.")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
