"""The portal's HTTP interface as docs/http.md describes it. Standard library only."""

import json
import re
import time
import urllib.error
import urllib.request
import uuid


class Refused(Exception):
    """What the portal answered instead: its code and the sentence beside it."""

    def __init__(self, status, data):
        self.status = status
        self.code = (data.get("refusal") or {}).get("code") or data.get("reason")
        super().__init__(f"{status} {self.code}: {data['sentence']['en']} {json.dumps(data, ensure_ascii=False)}")


class Person:
    """One bearer key: a person acting for an organisation."""

    def __init__(self, url, key):
        self.url = url
        self.key = key
        me = self.call("me.get", None)
        self.id = me["person"]["id"]
        self.name = me["person"]["names"]["en"]
        self.roles = me["roles"]

    def call(self, procedure, values):
        headers = {"authorization": f"Bearer {self.key}", "content-type": "application/json"}
        body = None if values is None else json.dumps(values).encode()
        request = urllib.request.Request(f"{self.url}/trpc/{procedure}", data=body, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return json.load(answer)["result"]["data"]
        except urllib.error.HTTPError as error:
            raise Refused(error.code, json.load(error)["error"]["data"]) from None

    def until_recorded(self, procedure, values):
        """Sends the same submission until every read shows it: it is done once, however often it comes."""
        call = {**values, "submissionId": str(uuid.uuid4())}
        for _ in range(60):
            try:
                answer = self.call(procedure, call)
                if answer["state"] == "recorded":
                    return answer
            except Refused as refused:
                if refused.code not in ("UNAVAILABLE", "BROKEN"):
                    raise
            time.sleep(2)
        raise TimeoutError(f"{procedure} was not recorded")

    def todo(self, case):
        rows, cursor = [], {}
        while True:
            page = self.call("inbox.list", {"tab": "todo", "limit": 100, **cursor})
            rows += [row for row in page["rows"] if row["kind"] == "open" and row["project"]["id"] == case]
            if page["next"] is None:
                return rows
            cursor = {"cursor": page["next"]}

    def offered(self, case, step):
        """An open call is nobody's task: it is offered to those who may know the case."""
        try:
            rows = self.call("cases.get", {"caseId": case})["offered"]
        except Refused as refused:
            if refused.code == "NOT_FOUND":
                return []
            raise
        return [self.call("steps.page", {"caseId": case, "key": row["key"]}) for row in rows if row["step"] == step]

    def act(self, case, row, outcome, form):
        place = {"caseId": case, "subject": row["subject"], "seenAt": row["openedVersion"]}
        if row["seat"] is not None:
            place["seat"] = row["seat"]
        procedure = re.sub("-([a-z0-9])", lambda found: found[1].upper(), row["step"])
        return self.until_recorded(f"steps.{procedure}", {**place, "outcome": outcome, "form": form})
