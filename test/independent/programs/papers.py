"""What qpdf (pikepdf), Little CMS, FreeType (Pillow) and pypdf say of PDF files; their paths come as JSON."""

import io
import json
import sys

import pikepdf
from PIL import ImageCms, ImageFont
from pypdf import PdfReader
from pypdf.errors import PyPdfError


def xmp_of(pdf):
    with pdf.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as xmp:
        author = xmp.get("dc:creator")
        return {
            "pdfa": [xmp.get("pdfaid:part"), xmp.get("pdfaid:conformance")],
            "title": xmp.get("dc:title"),
            "author": list(author) if author else None,
            "subject": xmp.get("dc:description"),
            "keywords": xmp.get("pdf:Keywords"),
            "producer": xmp.get("pdf:Producer"),
        }


def intent_of(intent):
    profile = ImageCms.ImageCmsProfile(io.BytesIO(intent.DestOutputProfile.read_bytes())).profile
    return {
        "kind": str(intent.S),
        "space": profile.xcolor_space.strip(),
        "class": profile.device_class,
        "components": int(intent.DestOutputProfile.N),
    }


def font_of(font):
    own = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = own.get("/FontDescriptor", {})
    program = next((descriptor[key] for key in ("/FontFile", "/FontFile2", "/FontFile3") if key in descriptor), None)
    return {
        "name": str(font.BaseFont),
        "opens": program is not None and ImageFont.truetype(io.BytesIO(program.read_bytes())) is not None,
        "toUnicode": len(font.ToUnicode.read_bytes()) if "/ToUnicode" in font else 0,
    }


def marks_on(page):
    """Marked contents: those of the structure, and operators that draw outside of any."""
    found, stack, outside = [], [], 0
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        if name in ("BDC", "BMC"):
            tag = str(operands[0])
            number = operands[1].get("/MCID") if name == "BDC" and isinstance(operands[1], pikepdf.Dictionary) else None
            stack.append(tag)
            if number is not None:
                found.append(int(number))
        elif name == "EMC":
            stack.pop()
        elif name in ("Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh") and not stack:
            outside += 1
    return sorted(found), outside


def tagged(element, page, seen):
    """Marked contents that the structure names, by page."""
    if isinstance(element, pikepdf.Array):
        for kid in element:
            tagged(kid, page, seen)
    elif isinstance(element, pikepdf.Dictionary):
        page = element.get("/Pg", page)
        if element.get("/Type") == pikepdf.Name.MCR:
            seen.setdefault(page.objgen, []).append(int(element.MCID))
        elif "/K" in element:
            tagged(element.K, page, seen)
    elif page is not None:
        seen.setdefault(page.objgen, []).append(int(element))


def look_at(path):
    with pikepdf.open(path) as pdf:
        root = pdf.Root
        named = {}
        if "/StructTreeRoot" in root:
            tagged(root.StructTreeRoot.K, None, named)
        pages = [marks_on(page) for page in pdf.pages]
        in_tree = [sorted(named.get(page.obj.objgen, [])) for page in pdf.pages]
        fonts = [one for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        said = {
            "version": pdf.pdf_version,
            "problems": [str(one) for one in (*pdf.check_pdf_syntax(), *pdf.get_warnings())],
            "isEncrypted": pdf.is_encrypted,
            "xmp": xmp_of(pdf),
            "info": {str(key)[1:]: str(value) for key, value in pdf.docinfo.items()},
            "hasId": "/ID" in pdf.trailer,
            "intents": [intent_of(one) for one in root.get("/OutputIntents", [])],
            "fonts": [font_of(one) for one in fonts if not str(one.Subtype).startswith("/CIDFont")],
            "isMarked": bool(root.get("/MarkInfo", {}).get("/Marked", False)),
            "language": str(root.get("/Lang", "")),
            "forbidden": [
                str(key) for key in ("/OpenAction", "/AA", "/NeedsRendering") if key in root
            ] + [str(one.S) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and one.get("/S") in ("/JavaScript", "/Launch")],
            "isAllTagged": [marks for marks, _ in pages] == in_tree,
            "untagged": sum(outside for _, outside in pages),
        }
    try:
        pages = [page.extract_text() for page in PdfReader(path).pages]
    except PyPdfError:  # pypdf mends less than qpdf
        pages = []
    return {**said, "pages": len(pages), "text": "\n".join(pages)}


json.dump([look_at(path) for path in json.load(sys.stdin)], sys.stdout)
