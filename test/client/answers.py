"""What this client's people decide and write: per step the outcomes they prefer, and their own fields of each form."""

from datetime import datetime, timedelta, timezone


def day(after):
    """A day in Beijing time."""
    return (datetime.now(timezone(timedelta(hours=8))) + timedelta(days=after)).date().isoformat()


def prose(sentence, least):
    return sentence * (least // len(sentence) + 1)


MEASURED = {"drift": "0.8", "price": "310", "field": "pass"}
INDICATORS = [
    {"id": "drift", "name": "年漂移", "unit": "%", "comparator": "<=", "baseline": "3.5", "target": "1", "method": "恒湿箱对比，十二个月", "weightBp": 5000},
    {"id": "price", "name": "单支成本", "unit": "元", "comparator": "<=", "baseline": "680", "target": "350", "method": "按年产两万支核算", "weightBp": 3000},
    {"id": "field", "name": "田间连续运行", "comparator": "pass", "method": "两个灌区各运行一个灌溉季", "weightBp": 2000},
]
DEMAND = {
    "titleZh": "盐碱地土壤墒情传感器低漂移封装",
    "field": "agriculture",
    "problem": prose("现有墒情传感器在盐碱地使用一季后漂移超过百分之三，需要重新标定，人工成本高。", 200),
    "indicators": INDICATORS,
    "trlNow": 4,
    "trlWanted": 7,
    "months": 18,
    "budgetMinFen": 80_000_000,
    "budgetMaxFen": 120_000_000,
    "selfFundedFen": 90_000_000,
    "mode": "open",
    "ipWish": "university-owns",
    "tier": "summary",
    "priorFunding": False,
    "studentWelcome": True,
}
POINTS = [
    "complete", "problemClear", "measurable", "testMethods", "openToAll", "research",
    "budget", "ownFunds", "licence", "signatory", "confidentiality", "priorFunding",
]
MILESTONES = [
    {"n": 1, "title": "封装材料筛选", "dueOn": day(200), "deliverables": "筛选报告与样品", "indicators": ["drift"], "weightBp": 4000},
    {"n": 2, "title": "小批试制", "dueOn": day(380), "deliverables": "试制记录与成本核算", "indicators": ["price"], "weightBp": 4000},
    {"n": 3, "title": "田间验证", "dueOn": day(540), "deliverables": "两个灌区的运行记录", "indicators": ["field"], "weightBp": 2000},
]
PROPOSAL = {
    "titleZh": "陶瓷微孔与疏盐涂层复合封装",
    "route": prose("以微孔陶瓷隔离盐分，以疏盐涂层降低结晶，分三个阶段完成筛选、试制与田间验证。", 600),
    "priceFen": 100_000_000,
    "priceOutsideBudget": False,
    "milestones": MILESTONES,
    "budgetLines": [{"category": "testing", "fen": 60_000_000}, {"category": "labour", "fen": 40_000_000}],
    "team": [{"name": "课题组", "task": "封装与验证", "halfMonths": 36}],
    "ipWish": "university-owns",
    "risks": [{"risk": "涂层在田间剥落", "answer": "改用烧结涂层并复测", "level": "medium"}],
}
STUDENTS = {
    "students": [{"role": "master", "hours": 600, "trainingGoal": "掌握传感器封装与标定", "stipendFen": 1_200_000}],
    "mentor": "企业研发负责人",
}
LISTING = {
    "windowDays": 90,
    "minProposals": 1,
    "reserveDepth": 0,
    "thresholdPoints": 60,
    "criteria": [{"id": "indicator-fit", "weightBp": 6000}, {"id": "feasibility", "weightBp": 4000}],
    "earmark": {"rateBp": 3000, "capFen": 30_000_000},
    "reasons": "专家均支持，指标可测，列入年度计划。",
}
TEMPLATE = {
    "type": "commissioned-development",
    "regime": "2",
    "universityPublishes": True,
    "publicationDays": 30,
    "enterpriseNeedsExclusivity": False,
    "enterpriseBackgroundIp": False,
    "universityBackgroundIp": False,
    "resultsBeyondField": False,
    "sharedInventing": False,
    "forum": "court-of-defendant",
}
SIGNATURE = {"capacity": "legal-representative", "method": "e-signature"}
ELIGIBLE = {"complete": "pass", "authorised": "pass", "qualified": "pass", "distinct": "pass", "relation": "none"}
OPINION = prose("材料齐全，方法合适，数据可信，同意。", 60)
REPORT = prose("本阶段按任务书完成试验，数据经平行复核，偏差在允许范围之内。", 320)


def notice(days):
    return {
        "noticeZh": "现将有关结果予以公示，公示期内可实名提出异议，请写明事实与理由。",
        "noticeEn": "The result is published here. Objections may be filed by real name within this time.",
        "days": days,
    }


def shares(people, field, more=lambda first: {}):
    """The whole in equal parts; what is left over goes to the first."""
    each = 10_000 // len(people)
    parts = [each + (10_000 - each * len(people) if n == 0 else 0) for n in range(len(people))]
    return [{"inventor": person, field: part, **more(n == 0)} for n, (person, part) in enumerate(zip(people, parts))]


# Each entry: step → outcomes, the preferred first; an outcome's form from (page, known), where `known(field, many)` are the choices
# of an id field for whose persons the client has a key. What the page suggests is filled in before.
ANSWERS = {
    "draft-demand": {"submit": lambda page, known: DEMAND},
    "attest-demand": {"sign": lambda page, known: {"integrityPledge": True, "authority": True}},
    "formal-check": {
        "accept": lambda page, known: {
            "checklist": {point: {"verdict": "pass"} for point in POINTS},
            "duplicates": "none",
            "credit": "clear",
            **panel(known, 3),
        }
    },
    "argue-demand": {
        "support": lambda page, known: {"noConflict": True, "necessity": 85, "novelty": 70, "measurability": 90, "budget": 80, "opinion": OPINION}
    },
    "decide-listing": {"agree": lambda page, known: {"withinBudget": True}, "list": lambda page, known: LISTING},
    "pay-bond": {"release": lambda page, known: {"amountFen": page["about"]["fen"]}, "prepare": lambda page, known: {"amountFen": page["about"]["fen"]}},
    "confirm-bond": {"confirm": lambda page, known: {"amountFen": page["about"]["fen"], "receivedOn": day(0)}},
    "draft-proposal": {"submit": lambda page, known: PROPOSAL},
    "student-plan": {"complete": lambda page, known: STUDENTS},
    "internal-approval": {"approve": lambda page, known: {"authority": True, "secrecy": "internal", "noDoubleFunding": True}},
    "seal-submit": {"submit": lambda page, known: {"packageTaken": True, "pledge": True}},
    "open-proposals": {"open": lambda page, known: {"sealsIntact": True}},
    "eligibility-check": {"eligible": lambda page, known: {**ELIGIBLE, **panel(known, 3)}},
    "accept-assignment": {"accept": lambda page, known: {"noConflict": True, "confidentiality": True}},
    "score-proposal": {
        "submit": lambda page, known: {
            "scores": [{"criterion": row["id"], "points": 84} for row in LISTING["criteria"]],
            "comment": OPINION,
            "recommend": "yes",
        }
    },
    "consensus": {"agreed": lambda page, known: {"comment": OPINION}},
    "select-winner": {"select": lambda page, known: {"proposal": page["choices"]["proposal"][0]["value"]}},
    "publish-award": {"publish": lambda page, known: notice(5)},
    "confirm-award": {"confirm": lambda page, known: {}},
    "choose-template": {"draft": lambda page, known: TEMPLATE},
    "set-money-terms": {"agree": lambda page, known: {}, "propose": lambda page, known: {"retentionBp": 500, "warrantyMonths": 6, "enterpriseRiskBp": 5_000, "silenceAccepts": True}},
    "simulate-terms": {"acknowledge": lambda page, known: {}},
    "approve-contract": {"approve": lambda page, known: {"minutes": "批〔2026〕41号"}},
    "legal-review": {"pass": lambda page, known: {}},
    "freeze-text": {"freeze": lambda page, known: {}},
    "sign-contract": {"sign": lambda page, known: SIGNATURE},
    "submit-registration": {"submit": lambda page, known: {"technicalFen": 100_000_000, "excludedFen": 0, "summary": "技术开发合同，价款全部为技术交易额，无设备款。"}},
    "record-registration": {"register": lambda page, known: {"number": "2027120101000088", "registeredOn": day(0)}},
    "sign-task-book": {
        "sign": lambda page, known: SIGNATURE,
        "propose": lambda page, known: {"kpis": "三项指标达到合同要求，培养硕士一名，形成试制工艺文件。", "clawbackBasis": "挪用或弄虚作假的，收回相应补助资金，并按规定处理。"},
    },
    "start-work": {"start": lambda page, known: {"kickoffOn": day(0), "teamConfirmed": True}},
    "submit-milestone": {
        "submit": lambda page, known: {
            "report": REPORT,
            "values": [{**row, "value": MEASURED[row["indicator"]]} for row in page["suggested"]["submit"]["values"]],
            "evidence": [{"title": "检测报告", "location": "附件一"}],
            "spending": [{"category": "testing", "fen": 9_000_000}],
            "studentHours": 150,
            "ipFiled": 0,
        }
    },
    "completeness-check": {"pass": lambda page, known: {f"{name}Complete": True for name in ("report", "evidence", "values", "spending")}},
    "accept-milestone": {
        "accept": lambda page, known: {
            "findings": [{**row, "met": True} for row in page["suggested"]["accept"]["findings"]],
            "opinion": OPINION,
        }
    },
    "pay-enterprise-tranche": {"release": lambda page, known: {}, "prepare": lambda page, known: {"amountFen": page["about"]["fen"]}},
    "confirm-receipt": {"match": lambda page, known: {"amountFen": page["about"]["fen"], "receivedOn": day(0)}},
    "request-subsidy": {"submit": lambda page, known: {"invoices": "发票 0001", "ownFunds": "自有资金，付款凭证齐全。", "statement": "本期款项已付清并经对方确认。"}},
    "review-subsidy": {"approve": lambda page, known: {}},
    "approve-subsidy": {"approve": lambda page, known: {}},
    "pay-subsidy": {"release": lambda page, known: {}, "prepare": lambda page, known: {"amountFen": page["about"]["fen"]}},
    "apply-final": {
        "apply": lambda page, known: {"report": REPORT, "papers": 1, "patents": 1, "studentsTrained": 1},
        "endorse": lambda page, known: {"opinion": OPINION},
        "name-panel": lambda page, known: {"panel": known("panel", 5)},
    },
    "final-acceptance": {
        "pass": lambda page, known: {
            "achieved": [{**row, "achievedBp": 10_000} for row in page["suggested"]["pass"]["achieved"]],
            "opinion": OPINION,
        }
    },
    "publish-conclusion": {"publish": lambda page, known: notice(5)},
    "release-retention": {"release": lambda page, known: {}, "prepare": lambda page, known: {"amountFen": page["about"]["fen"]}},
    "disclose-result": {
        "disclose": lambda page, known: {
            "resultTitle": "低漂移墒情传感器封装",
            "kind": "invention",
            "abstract": prose("微孔陶瓷与疏盐涂层复合的封装结构及其制备方法。", 60),
            "inventors": shares(known("inventor", 4), "shareBp"),
            "fundingSources": "企业委托经费与专项补助",
        }
    },
    "inventors-confirm": {"agree": lambda page, known: {}},
    "confirm-rights": {"university-owned": lambda page, known: {"basis": "contract", "reasons": "合同约定权利归学校所有。"}},
    "protection-choice": {"file": lambda page, known: {"right": "patent", "countries": ["CN"], "reasons": "结构与方法均可授权，先行申请。"}},
    "choose-mode": {"choose": lambda page, known: {"mode": "ordinary-licence", "reasons": "企业自用，学校保留其他许可。"}},
    "set-price": {"name-lump-sum": lambda page, known: {"priceFen": 20_000_000, "relatedParty": False, "explanation": "参照同类许可协商确定。"}},
    "publish-price": {"publish": lambda page, known: notice(15)},
    "approve-transfer": {"approve": lambda page, known: {"minutes": "会议审议通过，公示期内无异议。"}},
    "sign-transfer": {"sign": lambda page, known: SIGNATURE},
    "register-transfer": {"register": lambda page, known: {"registryNumber": "2028120000000088", "registeredOn": day(0)}},
    "handover": {"deliver": lambda page, known: {"documentCount": 12, "sampleCount": 20, "trainingHours": 16, "handoverList": "工艺文件、图纸与样品清单。"}},
    "accept-handover": {"accept": lambda page, known: {}},
    "issue-statement": {"issue": lambda page, known: {"dueFen": page["about"]["dueFen"]}},
    "pay-royalty": {"release": lambda page, known: {}, "prepare": lambda page, known: {"dueFen": page["about"]["dueFen"]}},
    "book-costs": {
        "release": lambda page, known: {},
        "prepare": lambda page, known: {"vatFen": 0, "surchargeFen": 0, "upkeepFen": 100_000, "directFen": 0, "evidence": "年费收据"},
    },
    "propose-distribution": {
        "propose": lambda page, known: {
            "policy": "成果转化收益分配办法",
            "inventorBp": 7_000,
            "brokerBp": 0,
            "schoolBp": 6_000,
            "team": shares(known("inventor", 4), "partBp", lambda first: {"isMain": True}),
        }
    },
    "consent-shares": {"agree": lambda page, known: {}},
    "publish-reward": {"publish": lambda page, known: notice(15)},
    "approve-distribution": {"approve": lambda page, known: {"minutes": "分配方案审议通过，公示期内无异议。"}},
    "pay-and-file": {
        "release": lambda page, known: {},
        "prepare": lambda page, known: {
            "taxFiling": "BS-2028-0088",
            "withheld": [{**row, "taxFen": 0} for row in page["suggested"]["prepare"]["withheld"]],
        },
    },
    "close-project": {"close": lambda page, known: {}},
}


def panel(known, experts):
    """Experts and a chair where the form asks for them: the chair is no member."""
    chair = known("chair", 1)
    if not chair:
        return {}
    return {"chair": chair[0], "experts": [one for one in known("experts", experts + 1) if one != chair[0]][:experts]}
