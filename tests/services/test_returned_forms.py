"""Forms that came back become one plan and one step: people, evaluations, and what is left out."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from revmentor_desktop.domain.attention import Alarm, attention
from revmentor_desktop.domain.errors import RuleBroken
from revmentor_desktop.domain.feedback import Answer, Feedback, Moment
from revmentor_desktop.domain.forms import FormFault, Returned
from revmentor_desktop.domain.ids import PersonId, TopicId
from revmentor_desktop.domain.pairs import PairStatus
from revmentor_desktop.domain.people import ParticipationStatus, Person, Side
from revmentor_desktop.domain.programme import Topic
from revmentor_desktop.domain.snapshot import Snapshot
from revmentor_desktop.domain.verbs import Verb
from revmentor_desktop.exchange.forms.returned import files_in, read_file, read_returned
from revmentor_desktop.services.forms import evaluations, sign_ups, write_forms, write_sign_up
from revmentor_desktop.services.office import Office
from revmentor_desktop.services.returned_forms import ReturnedPlan, read_pasted
from revmentor_desktop.store.opening import Place
from revmentor_desktop.wording import imports
from revmentor_desktop.wording.catalogue import Words
from tests.building import Bench, pair, participation, person
from tests.exchange.forms.building import answers, filled, mail, put

ENGLISH = Words("en")


@dataclass
class Mailbox:
    """A programme with Anna and Bo as a pair, and the folder where forms come back."""

    office: Office
    folder: Path

    @property
    def snapshot(self) -> Snapshot:
        return self.office.door.snapshot()

    def blank(self) -> bytes:
        target = self.folder.parent / "blank.xlsx"
        write_sign_up(self.snapshot, target, ENGLISH, now=self.office.door.now())
        return target.read_bytes()

    def form_for(self, name: str) -> bytes:
        made = sign_ups(self.snapshot, [PersonId(name)], ENGLISH, now=self.office.door.now())
        return made[0].make()

    def evaluation_for(self, name: str, moment: Moment = Moment.START) -> bytes:
        asked = self.office.evaluations.questionnaire(moment)
        made = evaluations(self.snapshot, asked, ENGLISH, now=self.office.door.now())
        return next(one for one in made if one.draft.name == name).make()

    def plan(self) -> ReturnedPlan:
        # In this process: what another one costs is not what is tested here.
        read = [read_file(path) for path in files_in(self.folder)]
        returned = Returned(
            forms=tuple(form for one in read for form in one.forms),
            problems=tuple(problem for one in read for problem in one.problems),
        )
        return self.office.returned_forms.planned(returned, self.snapshot, ENGLISH)

    def take(self) -> ReturnedPlan:
        plan = self.plan()
        self.office.returned_forms.apply(plan)
        return plan

    def put(self, name: str, content: bytes, at: datetime | None = None) -> None:
        if at is not None:
            book = load_workbook(BytesIO(content))
            into = BytesIO()
            _save_as_is(book, into, at)
            content = into.getvalue()
        put(self.folder, name, content)


def _save_as_is(book: Workbook, into: BytesIO, at: datetime) -> None:
    """Save as if at another moment; openpyxl writes the present one."""
    first = BytesIO()
    book.save(first)
    with ZipFile(first) as saved, ZipFile(into, "w", ZIP_DEFLATED) as changed:
        for name in saved.namelist():
            part = saved.read(name)
            if name == "docProps/core.xml":
                head, _, rest = part.partition(b"<dcterms:modified")
                middle, _, tail = rest.partition(b"</dcterms:modified>")
                opening = middle.partition(b">")[0]
                stamp = at.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
                part = head + b"<dcterms:modified" + opening + b">" + stamp + b"</dcterms:modified>" + tail
            changed.writestr(name, part)


@contextmanager
def mailbox(folder: Path) -> Iterator[Mailbox]:
    bench = Bench(folder)
    with bench.started() as door:
        office = Office(door, Place(data_folder=folder / "data", user="Test", now=lambda: bench.now))
        office.people.add(person("Anna Ek"), participation("Anna Ek", Side.MENTOR))
        office.people.add(person("Bo Alm"), participation("Bo Alm", Side.ADEPT))
        two = replace(pair("Anna Ek", "Bo Alm"), status=PairStatus.ACTIVE)
        with door.step(Verb.ASSIGN) as unit:
            unit.add(two, Topic(id=TopicId("data"), name="Data, and its use"))
        came_back = folder / "back"
        came_back.mkdir()
        yield Mailbox(office, came_back)


@pytest.fixture
def box(tmp_path: Path) -> Iterator[Mailbox]:
    with mailbox(tmp_path) as made:
        yield made


def faults(plan: ReturnedPlan) -> list[FormFault]:
    return [one.fault for one in plan.form_problems]


def test_a_sign_up_adds_somebody_who_applies_for_the_cohort(box: Mailbox) -> None:
    more = {"offers_1": "AI", "offers_2": "Data, and its use", "languages_1": "Swedish", "capacity_1": 2}
    box.put("cia.xlsx", filled(box.blank(), answers("Cia Dahl", "Mentor", **more)))
    plan = box.take()
    assert (plan.added, plan.updated, plan.unchanged, len(plan.feedback)) == (1, 0, 0, 0)
    shown = box.snapshot
    cia = next(one for one in shown.people.values() if one.name == "Cia Dahl")
    (part,) = (one for one in shown.participations.values() if one.person_id == cia.id)
    assert (cia.email, shown.department_name(cia), cia.languages) == (
        "cia.dahl@example.org", "Sales", ("Swedish",)
    )  # fmt: skip
    assert (part.side, part.status, part.capacity) == (Side.MENTOR, ParticipationStatus.APPLIED, 2)
    assert sorted(shown.topic_names(part.offers)) == ["AI", "Data, and its use"]


def test_both_sides_and_both_languages_are_understood(box: Mailbox) -> None:
    target = box.folder.parent / "svensk.xlsx"
    write_sign_up(box.snapshot, target, Words("sv"), now=box.office.door.now())
    box.put("cia.xlsx", filled(target.read_bytes(), answers("Cia Dahl", "Mentor och adept")))
    box.take()
    sides = {
        part.side
        for part in box.snapshot.participations.values()
        if box.snapshot.people[part.person_id].name == "Cia Dahl"
    }
    assert sides == set(Side)


def test_a_form_sent_to_somebody_known_changes_what_they_changed_and_nothing_else(box: Mailbox) -> None:
    form = box.form_for("Anna Ek")
    box.put("same.xlsx", form)
    assert (box.plan().unchanged, box.plan().does_something) == (1, False)
    box.put("same.xlsx", filled(form, {"title_1": "Controller"}))
    plan = box.take()
    assert (plan.added, plan.updated) == (0, 1)
    anna = box.snapshot.people[PersonId("Anna Ek")]
    assert anna.title == "Controller"
    part = box.snapshot.participation(anna.id, Side.MENTOR)
    assert part is not None
    assert part.status is ParticipationStatus.SELECTED


def test_a_new_address_makes_nobody_somebody_else(box: Mailbox) -> None:
    box.put("anna.xlsx", filled(box.form_for("Anna Ek"), {"email_1": "anna@elsewhere.example"}))
    plan = box.take()
    assert (plan.added, faults(plan)) == (0, [FormFault.ADDRESS])
    assert box.snapshot.people[PersonId("Anna Ek")].email == "anna.ek@example.org"


def test_who_had_no_address_gets_the_one_in_the_form(box: Mailbox) -> None:
    box.office.people.add(person("Cia Dahl", email=None), participation("Cia Dahl", Side.MENTOR))
    box.put("cia.xlsx", filled(box.form_for("Cia Dahl"), {"email_1": "cia@example.org"}))
    plan = box.take()
    assert (plan.added, plan.updated) == (0, 1)
    assert box.snapshot.people[PersonId("Cia Dahl")].email == "cia@example.org"


def test_two_forms_with_one_name_and_two_addresses_are_asked_about(box: Mailbox) -> None:
    blank = box.blank()
    box.put("a.xlsx", filled(blank, answers("Cia Dahl", "mentor")))
    box.put("b.xlsx", filled(blank, {**answers("Cia Dahl", "mentor"), "email_1": "cia@home.example"}))
    plan = box.plan()
    assert plan.people is not None
    (asked,) = plan.people.likely
    assert asked.first is not None
    assert (asked.entry.sheet, asked.first.sheet, asked.same) == ("b.xlsx", "a.xlsx", False)
    assert plan.added == 2
    (said,) = [imports.problem(one, ENGLISH) for one in plan.problems if one.value == "cia@home.example"]
    assert said.startswith("The form “b.xlsx”: cia@home.example has the same name")
    assert "The form “a.xlsx”" in said


def test_what_somebody_adds_stands_below_what_was_told_before(box: Mailbox) -> None:
    anna = PersonId("Anna Ek")
    with box.office.door.step(Verb.CHANGE_PERSON, anna) as unit:
        unit.put(replace(unit.get(Person, anna), notes="Quiet, and sharp."))
    box.office.records.write_notes(anna, "Talks too much.")
    box.put("anna.xlsx", filled(box.form_for("Anna Ek"), {"notes_1": "I am away in May."}))
    box.take()
    assert box.snapshot.people[anna].notes == "Quiet, and sharp.\nI am away in May."
    assert box.snapshot.people[anna].private_notes == "Talks too much."


def test_of_two_forms_of_the_same_person_the_newest_wins_whatever_they_are_called(box: Mailbox) -> None:
    blank = box.blank()
    newer = filled(blank, answers("Cia Dahl", "mentor", title="Chef"))
    older = filled(blank, answers("Cia Dahl", "adept", title="Kock"))
    box.put("a.xlsx", newer, datetime(2026, 8, 30, 12))
    box.put("b.xlsx", older, datetime(2026, 8, 20, 12))
    plan = box.take()
    assert (plan.added, faults(plan)) == (1, [FormFault.OLDER])
    assert plan.form_problems[0].file == "b.xlsx"
    assert {one.title for one in box.snapshot.people.values()} == {"", "Chef"}


def test_answers_without_a_side_or_a_name_are_refused_and_name_the_file(box: Mailbox) -> None:
    blank = box.blank()
    box.put("no side.xlsx", filled(blank, answers("Cia Dahl", "")))
    box.put("nobody.xlsx", filled(blank, {"title_1": "Chef", "side_1": "mentor"}))
    box.put("blank.xlsx", blank)
    plan = box.plan()
    assert {(one.sheet, one.row, one.refused) for one in plan.problems} == {
        ("no side.xlsx", 0, True),
        ("nobody.xlsx", 0, True),
    }
    assert [(one.fault, one.file) for one in plan.form_problems] == [(FormFault.EMPTY, "blank.xlsx")]
    assert not plan.does_something


def test_people_and_evaluations_come_in_by_one_step_and_go_by_one_undo(box: Mailbox) -> None:
    box.put("cia.xlsx", filled(box.blank(), answers("Cia Dahl", "mentor")))
    evaluation = filled(
        box.evaluation_for("Anna Ek"), {"score_1_1": "4", "words_1_1": "=1+1", "score_2_1": 2}
    )
    box.put("anna.eml", mail(("Evaluation.xlsx", evaluation)))
    before = box.snapshot
    plan = box.take()
    assert (plan.added, len(plan.feedback), plan.problems, plan.form_problems) == (1, 1, (), ())
    (given,) = box.snapshot.feedback
    assert (given.person_id, given.moment, given.given_on) == ("Anna Ek", Moment.START, date(2026, 9, 1))
    first, second = (
        Answer(question="Hur väl fungerar era samtal?", score=4, words="=1+1"),
        Answer(question="Hur nära verkliga utmaningar kommer ni?", score=2),
    )
    assert given.answers == (first, second)
    assert box.snapshot.programme.feedback_questions[0] == "Hur väl fungerar era samtal?"
    box.office.history.undo()
    assert box.snapshot == before


def test_the_same_evaluation_again_changes_nothing_and_another_one_takes_its_place(box: Mailbox) -> None:
    form = box.evaluation_for("Bo Alm", Moment.MIDPOINT)
    box.put("bo.xlsx", filled(form, {"score_1_1": 3}))
    box.take()
    again = box.plan()
    assert (again.unchanged, again.does_something) == (1, False)
    box.put("bo.xlsx", filled(form, {"score_1_1": 5}))
    box.take()
    assert [one.answers[0].score for one in box.snapshot.feedback] == [5]


@pytest.mark.parametrize("score", ["6", "0", "4,5", "good", 3.5, -1, datetime(2026, 1, 1)])
def test_a_score_that_is_none_refuses_the_form(box: Mailbox, score: object) -> None:
    box.put("bo.xlsx", filled(box.evaluation_for("Bo Alm"), {"score_1_1": score, "words_1_1": "Fine"}))
    assert faults(box.plan()) == [FormFault.SCORE]
    assert not box.plan().feedback


def test_forms_of_another_cohort_name_it(box: Mailbox) -> None:
    box.put("pair.xlsx", filled(box.evaluation_for("Bo Alm"), {"score_1_1": 3}))
    box.put("cohort.xlsx", filled(box.blank(), answers()))
    box.office.programmes.add_cohort("Spring", date(2027, 1, 1), date(2027, 5, 1))
    said = {one.file: (one.fault, one.facts.get("cohort")) for one in box.plan().form_problems}
    assert said == dict.fromkeys(["cohort.xlsx", "pair.xlsx"], (FormFault.OTHER_COHORT, "Autumn 2026"))


def test_a_form_of_another_programme_and_of_a_pair_that_is_gone_are_refused(box: Mailbox) -> None:
    evaluation = filled(box.evaluation_for("Bo Alm"), {"score_1_1": 3})
    programme = box.snapshot.programme
    (form,) = read_returned([put(box.folder, "bo.xlsx", evaluation)]).forms
    assert form.passport is not None
    shown = box.snapshot
    gone = replace(shown, pairs={})
    planned = box.office.returned_forms.planned
    returned = read_returned(files_in(box.folder))
    assert faults(planned(returned, gone, ENGLISH)) == [FormFault.PAIR]
    other = replace(shown, programme=replace(programme, id=type(programme.id)("other")))
    assert faults(planned(returned, other, ENGLISH)) == [FormFault.OTHER_PROGRAMME]


def test_pasted_text_is_planned_like_a_form(box: Mailbox) -> None:
    text = "Namn: Cia Dahl\nE-post: cia@example.org\nJag vill vara: adept\nUtmaning: Ingen söker"
    plan = box.office.returned_forms.planned(read_pasted(text, "the pasted text"), box.snapshot, ENGLISH)
    box.office.returned_forms.apply(plan)
    cia = next(one for one in box.snapshot.people.values() if one.name == "Cia Dahl")
    part = box.snapshot.participation(cia.id, Side.ADEPT)
    assert part is not None
    assert part.challenge == "Ingen söker"


def test_feedback_that_is_due_is_due_no_more_once_the_forms_are_in(box: Mailbox) -> None:
    later = date(2026, 9, 20)

    def due() -> list[Alarm]:
        return [one.alarm for one in attention(box.snapshot, later) if one.alarm is Alarm.FEEDBACK_DUE]

    matched = replace(next(iter(box.snapshot.pairs.values())), proposed_on=date(2026, 9, 1))
    with box.office.door.step(Verb.ASSIGN) as unit:
        unit.put(matched)
    assert due() == [Alarm.FEEDBACK_DUE]
    for name in ("Anna Ek", "Bo Alm"):
        box.put(f"{name}.xlsx", filled(box.evaluation_for(name), {"score_1_1": 3}))
    box.take()
    assert due() == []


def test_forms_and_mails_are_written_for_everybody_and_over_nothing(box: Mailbox, tmp_path: Path) -> None:
    out = tmp_path / "out"
    out.mkdir()
    asked = box.office.evaluations.questionnaire(Moment.END)
    made = evaluations(box.snapshot, asked, ENGLISH, now=box.office.door.now())
    for mails in (False, True, False):
        write_forms(made, out, mails=mails)
    assert sorted(path.name for path in out.iterdir()) == [
        "Evaluation Anna Ek 2.xlsx",
        "Evaluation Anna Ek.eml",
        "Evaluation Anna Ek.xlsx",
        "Evaluation Bo Alm 2.xlsx",
        "Evaluation Bo Alm.eml",
        "Evaluation Bo Alm.xlsx",
    ]
    with pytest.raises(RuleBroken) as refused:
        evaluations(box.snapshot, asked, ENGLISH, now=box.office.door.now(), pair_ids=[])
    assert refused.value.code == "nobody-to-send-to"


def test_questions_of_ones_own_are_asked_instead(box: Mailbox) -> None:
    service = box.office.evaluations
    assert service.questionnaire(Moment.START).open == ("Vad ska det ha lett till när programmet slutar?",)
    service.save_questions([" Hur  går det? ", ""], {Moment.START: "", Moment.END: "Och sedan?"})
    assert service.questionnaire(Moment.START).scored == ("Hur går det?",)
    assert service.questionnaire(Moment.START).open == ()
    assert service.questionnaire(Moment.END).open == ("Och sedan?",)
    box.office.history.undo()
    assert service.questionnaire(Moment.END).scored[0] == "Hur väl fungerar era samtal?"


@pytest.mark.parametrize(
    ("scored", "code"),
    [
        ([], "questions-missing"),
        (["A?", "a?"], "questions-repeated"),
        ([f"{n}?" for n in range(30)], "questions-too-many"),
    ],
)
def test_questions_that_cannot_be_asked_are_refused(box: Mailbox, scored: list[str], code: str) -> None:
    with pytest.raises(RuleBroken) as refused:
        box.office.evaluations.save_questions(scored, {})
    assert refused.value.code == code


def test_feedback_is_typed_in_by_hand_and_again(box: Mailbox) -> None:
    service, two = box.office.evaluations, pair("Anna Ek", "Bo Alm")
    answer = Answer(question="How?", score=3)
    first = service.give(
        two.id, two.mentor_id, Moment.START, [answer, Answer(question="Why?")], date(2026, 8, 1)
    )
    assert first.answers == (answer,)
    service.give(two.id, two.mentor_id, Moment.START, [replace(answer, score=5)], date(2026, 8, 2))
    (given,) = box.snapshot.feedback
    assert (given.id, given.answers[0].score) == (first.id, 5)


@pytest.mark.parametrize(
    ("who", "answer", "day", "code"),
    [
        ("Anna Ek", Answer(question="How?"), date(2026, 8, 1), "answers-missing"),
        ("Anna Ek", Answer(question="How?", score=6), date(2026, 8, 1), "score-out-of-range"),
        ("Anna Ek", Answer(question="How?", score=3), date(2026, 9, 2), "feedback-ahead"),
        ("Cia", Answer(question="How?", score=3), date(2026, 8, 1), "not-of-pair"),
    ],
)
def test_feedback_that_cannot_be_is_refused(
    box: Mailbox, who: str, answer: Answer, day: date, code: str
) -> None:
    with pytest.raises(RuleBroken) as refused:
        box.office.evaluations.give(pair("Anna Ek", "Bo Alm").id, PersonId(who), Moment.START, [answer], day)
    assert refused.value.code == code
    assert not box.office.door.store.all(Feedback)
