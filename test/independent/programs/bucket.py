"""moto's server with one bucket, one key that may put, get and delete objects, and IAM in force. On each line: what lies in the bucket."""

import hashlib
import json
import sys

import boto3
import requests
from moto.server import ThreadedMotoServer

BUCKET = "tida"
server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
server.start()
url = "http://{}:{}".format(*server.get_host_and_port())


def client(service, key):
    secret = {"aws_access_key_id": key["AccessKeyId"], "aws_secret_access_key": key["SecretAccessKey"]}
    return boto3.client(service, endpoint_url=url, region_name="us-east-1", **secret)


anybody = {"AccessKeyId": "anybody", "SecretAccessKey": "anything"}
iam = client("iam", anybody)


def key_for(user, actions, resource):
    iam.create_user(UserName=user)
    statement = {"Effect": "Allow", "Action": actions, "Resource": resource}
    policy = json.dumps({"Version": "2012-10-17", "Statement": [statement]})
    iam.put_user_policy(UserName=user, PolicyName="own", PolicyDocument=policy)
    return iam.create_access_key(UserName=user)["AccessKey"]


client("s3", anybody).create_bucket(Bucket=BUCKET)
portal = key_for("portal", ["s3:PutObject", "s3:GetObject", "s3:DeleteObject"], "arn:aws:s3:::*/*")
keeper = client("s3", key_for("keeper", ["s3:*"], "*"))
# from now on every request needs a right signature and a right of its key
requests.post(f"{url}/moto-api/reset-auth", data="0", timeout=10).raise_for_status()


def lies_there():
    for page in keeper.get_paginator("list_objects_v2").paginate(Bucket=BUCKET):
        for one in page.get("Contents", []):
            content = keeper.get_object(Bucket=BUCKET, Key=one["Key"])["Body"].read()
            readable = b"%PDF" in content
            yield {"name": one["Key"], "bytes": one["Size"], "sha256": hashlib.sha256(content).hexdigest(), "readable": readable}


def say(answer):
    print(json.dumps(answer), flush=True)


say({"url": f"{url}/{BUCKET}", "keyId": portal["AccessKeyId"], "secret": portal["SecretAccessKey"]})
for _ in sys.stdin:
    say(list(lies_there()))
server.stop()
