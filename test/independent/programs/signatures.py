"""What pyHanko says of the signatures in PDF files, under one root (DER): paths come as JSON."""

import json
import sys

from asn1crypto import x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext


def said_of(signature, root):
    context = ValidationContext(trust_roots=[root], allow_fetching=False)
    try:
        status = validate_pdf_signature(signature, context)
    except Exception as error:  # no signature that it can read
        return {"error": repr(error)}
    signer = status.signing_cert.subject.native
    return {
        "name": signer.get("common_name"),
        "organisation": signer.get("organization_name"),
        "at": status.signer_reported_dt.isoformat() if status.signer_reported_dt else None,
        "form": str(signature.sig_object["/SubFilter"]),
        "attributes": [one["type"].native for one in signature.signer_info["signed_attrs"]],
        "digest": status.md_algorithm,
        "isIntact": status.intact,
        "isValid": status.valid,
        "isTrusted": status.trusted,
        "covers": status.coverage.name,
        "changedSince": status.modification_level.name if status.modification_level is not None else None,
        "bottomLine": status.bottom_line,
    }


asked = json.load(sys.stdin)
with open(asked["root"], "rb") as file:
    trusted = x509.Certificate.load(file.read())
answers = []
for path in asked["files"]:
    with open(path, "rb") as file:
        answers.append([said_of(one, trusted) for one in PdfFileReader(file, strict=False).embedded_signatures])
json.dump(answers, sys.stdout)
