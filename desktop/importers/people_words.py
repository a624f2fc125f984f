"""The words by which a person's name is told from a post: titles, parts of names, words of posts."""

import re

from desktop.importers.people_glued import has_glued_initial, starts_with_glued_title


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Titles that stand before a name, singular; ranks and offices that are printed as titles are among them.
_TITLE_WORDS = _words(
    """councillor cllr clr alderman alderwoman ald mr mrs ms miss mx dr doctor professor prof sir dame lord lady
    baroness baron reverend revd rev canon father bishop archdeacon rabbi imam bailie provost judge sheriff hon
    commissioner major colonel col captain capt brigadier superintendent supt inspector insp sergeant sgt pc dci di
    constable acc dcc honorary"""
)
_PLURAL_WORDS = {
    "councillors": "Councillor",
    "cllrs": "Cllr",
    "clrs": "Clr",
    "aldermen": "Alderman",
    "messrs": "Mr",
    "commissioners": "Commissioner",
    "drs": "Dr",
}
_BEFORE_RANK = re.compile(
    r"^(?:(?:Deputy|Assistant|Detective|Temporary|Lord|Chief|Ch|Associate|Emeritus|Clinical|Visiting)\s+){1,3}"
    r"(?=(?:Chief|Constable|Supt|Superintendent|Inspector|Insp|Provost|Professor|Prof)\b)"
)
_BEFORE_TITLE = re.compile(
    r"^(?:The\s+)?(?:Rt\.?\s+Hon\.?\s+)?(?:(?:District|County|Borough|City|Town|Parish|Ward)\s+(?=Councillor|Cllr))?",
    re.IGNORECASE,
)
# "D/Chief Superintendent": detective, acting or temporary.
_ACTING = re.compile(r"^[ADT]/(?=[A-Z])")
_PARTICLES = _words("de la le du van von der den di da del al bin ap ab st mac o y")
_AFTER_NAME = _words("obe mbe cbe dbe kbe jp qc kc mp msp ms mep dl phd frcp qpm bem jnr snr junior senior cb")
_INITIALS = re.compile(r"(?:[A-Z]\.?){1,4}$|[A-Z](?:\.[A-Z])+\.?$")
_NAME_WORD = re.compile(r"[^\W\d_][^\W\d_.'’‘`-]*(?:['’‘`.-][^\W\d_]+)*\.?")

# Words that posts and organisations are made of.
_POST_WORDS = _words(
    """chair chairman chairwoman chairperson chairs vice-chair vice-chairman vice deputy leader member members director
    directors officer officers head manager managers executive chief secretary clerk treasurer solicitor adviser
    advisor representative representatives commissioner commissioners constable superintendent inspector
    governor governors convener convenor coordinator co-ordinator assistant administrator observer observers
    consultant nurse gp lead lay independent non-executive nonexecutive trustee accountant auditor audit planner
    surveyor engineer analyst apprentice programme project service services team department directorate council
    councils authority association trust nhs board committee cabinet group panel partnership college university
    school hospital police fire county borough district city town parish community communities government agency
    office ofsted legal finance financial resources human democratic strategic corporate operations operational
    clinical medical public health care social children children's adult adults education housing planning
    highways transport environment environmental regeneration development economic policy performance
    communications governance monitoring interim acting associate senior principal portfolio holder
    lord-lieutenant mayor speaker peer regional national local company union unison unite gmb labour
    conservative liberal democrat democrats green ukip party taker minutes minute partner partners co-opted
    coopted healthwatch voluntary sector minister scrutiny licensing support president chancellor provost ward
    section division branch unit staff side youth chamber forum federation society institute editor reporter
    press voting attendee guest applicant agent architect lawyer barrister counsel co-optee cooptee substitute
    psychologist pharmacist paramedic physician surgeon registrar returning treasury procurement estates
    commercial digital ict data customer customers property waste leisure culture safeguarding prevention
    commissioning improvement transformation strategy quality safety risk assurance patient people workforce
    engagement equality diversity headteacher teacher warden archivist librarian specialist practitioner
    controller secretariat enterprise constabulary chaplain invitee invitees ceo coo cfo cio cmo"""
)
# Posts of one word; any other word of a post ends a name only together with more words.
_LONE_POSTS = _words(
    """chair chairman chairwoman chairperson vice-chair vice-chairman clerk convener convenor leader mayor secretary
    treasurer observer governor trustee auditor solicitor accountant director manager consultant nurse surveyor
    engineer administrator adviser"""
)
# Words that a post is headed by: two of them in one line without a name are two posts.
_POST_HEADS = re.compile(
    r"\b(?:Chair(?:man|woman|person)?|Director|Officer|Manager|Executive|Clerk|Secretary|Treasurer|Solicitor|"
    r"Advis[eo]r|Representative|Leader|Member|Head|Lead|Convenor|Convener|Commissioner|Constable|Auditor|Accountant|"
    r"Nurse|Consultant|Observer|Chancellor|President|Principal|Provost|Registrar|Warden|"
    r"Inspector|Surveyor|Engineer|Taker|Governor|Trustee|Mayor|Peer|Administrator|Assistant)\b"
)


def bare(word: str) -> str:
    """Return the word in small letters without the punctuation around it."""
    return word.strip(".,;:()[]*†\"'’").lower()


def title_of(word: str) -> str:
    """Return the title that a word is, singular and as printed ("Councillors" gives "Councillor"), or ""."""
    plain = bare(word)
    if plain in _PLURAL_WORDS:
        return _PLURAL_WORDS[plain]
    return word.strip(",;:") if plain in _TITLE_WORDS and word[:1].isupper() else ""


def is_plural_title(word: str) -> bool:
    """Say whether the word is the title of several persons, such as "Councillors"."""
    return bare(word) in _PLURAL_WORDS


def starts_with_title(text: str) -> bool:
    """Say whether the text begins with a title ("Mr", "Chief Inspector", "the Rt Hon")."""
    words = _BEFORE_RANK.sub("", _ACTING.sub("", _BEFORE_TITLE.sub("", text)))
    first = words.split(maxsplit=1)
    return bool(len(first) == 2 and title_of(first[0])) or starts_with_glued_title(words)


def is_post_word(word: str) -> bool:
    """Say whether the word is one that posts and organisations are made of."""
    plain = bare(word)
    parts = [part for part in plain.split("-") if part]
    return any(part in _POST_WORDS for part in re.split(r"[/&]", plain)) or (
        len(parts) > 1 and all(part in _POST_WORDS for part in parts)
    )


def is_lone_post(text: str) -> bool:
    """Say whether the text is one word that is a post by itself, such as "Clerk"."""
    return bare(text) in _LONE_POSTS


def is_clerk(text: str) -> bool:
    """Say whether the text is no more than the post of who writes the minutes, who is no member."""
    return bare(text).removeprefix("the ") in ("clerk", "secretary", "administrator")


def has_post(text: str) -> bool:
    """Say whether the text names a post or an organisation."""
    return any(is_post_word(word) for word in text.split())


def post_heads(text: str) -> int:
    """Return how many posts the text seems to name."""
    return len(_POST_HEADS.findall(text))


def is_initials(word: str) -> bool:
    """Say whether the word is the initials of forenames ("J", "A.B.")."""
    letters = len(word.replace(".", ""))
    return bool(_INITIALS.match(word)) and (letters <= 2 or (letters == 3 and "." in word))


def is_name_word(word: str) -> bool:
    """Say whether the word can stand in a person's name."""
    plain = word.strip(".,;:*†")
    if plain.lower() in _PARTICLES or bare(word) in _AFTER_NAME:
        return True
    return plain[:1].isupper() and bool(_NAME_WORD.fullmatch(plain))


def _is_abbreviation(word: str) -> bool:
    """Say whether a word all in capitals is an abbreviation rather than initials ("PVC", "HR")."""
    return word.isupper() and len(word) > 2 and word.isalpha()


def name_strength(text: str) -> int:
    """Return how surely the text is one person's name: 3 with a title, 2 with initials, 1 plain words, 0 not."""
    words = _ACTING.sub("", text).split()
    if not words or len(words) > 7 or not all(is_name_word(word) for word in words):
        return 0
    if starts_with_title(text):
        return 3
    if _is_abbreviation(words[0]) and not words[-1].isupper():
        return 0
    if any(is_post_word(word) for word in words):
        return 0
    if has_glued_initial(words[0]) or (is_initials(words[0]) and len(words) > 1 and len(words[-1].strip(".")) > 1):
        return 2
    return 1 if len(words) <= 4 else 0
