"""What Python's own zipfile and expat say of a ZIP file, and its files unpacked into a folder."""

import io
import json
import sys
import zipfile
from xml.parsers import expat


def is_well_formed(content):
    try:
        expat.ParserCreate().Parse(content, True)
        return True
    except expat.ExpatError:
        return False


def workbook(content):
    with zipfile.ZipFile(io.BytesIO(content)) as book:
        parts = {name: is_well_formed(book.read(name)) for name in book.namelist()}
        return {"damaged": book.testzip(), "parts": parts}


asked = json.load(sys.stdin)
with zipfile.ZipFile(asked["file"]) as pack:
    pack.extractall(asked["folder"])
    books = {name: workbook(pack.read(name)) for name in pack.namelist() if name.endswith(".xlsx")}
    json.dump({"damaged": pack.testzip(), "names": pack.namelist(), "books": books}, sys.stdout)
