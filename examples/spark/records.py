"""The records of `dump --format jsonl` as Spark types: what `dump --schema` describes, key by key."""
from pyspark.sql.types import ArrayType, BooleanType, DataType, DateType, LongType, StringType, StructField, StructType

TEXT, NUMBER, FLAG, DAY = StringType(), LongType(), BooleanType(), DateType()


def struct(**fields: DataType) -> StructType:
    """Returns the type of an object with these keys. Each may be null, as Parquet files of other releases may lack it."""
    return StructType([StructField(name, kind) for name, kind in fields.items()])


SPAN = struct(start=NUMBER, end=NUMBER)
EVIDENCE = {"span": SPAN, "words": TEXT, "rule": TEXT}
MENTIONS = {"mentions": ArrayType(SPAN), "words": TEXT, "rule": TEXT}

CAREER_EVENT = struct(event=TEXT, date=TEXT, rank=TEXT, organisation=TEXT, place=TEXT, approximate=FLAG, **EVIDENCE)
RELATION = struct(kind=TEXT, officer=TEXT, officer_index=NUMBER, officer_id=TEXT, **EVIDENCE)
OFFICER = struct(
    id=TEXT, name=TEXT, rank=TEXT, rank_span=SPAN, rank_words=TEXT, detective=FLAG, standing=TEXT, standing_span=SPAN, standing_words=TEXT,
    age=NUMBER, age_span=SPAN, age_words=TEXT, career=ArrayType(CAREER_EVENT), relations=ArrayType(RELATION), **MENTIONS,
)
HEADCOUNT = struct(count=NUMBER, max=NUMBER, group=TEXT, qualifier=TEXT, place=TEXT, **EVIDENCE)
PLACE = struct(name=TEXT, kind=TEXT, **MENTIONS)
DATE = struct(value=TEXT, **EVIDENCE)
FORCE_MENTION = struct(name=TEXT, **EVIDENCE)
QUOTE = struct(speaker=TEXT, text=TEXT, **EVIDENCE)
WARNING = struct(code=TEXT, words=TEXT)
FAILURE = struct(code=TEXT, message=TEXT)

# `kept` holds any JSON, and so is its text.
RECORD = struct(
    file=TEXT, id=TEXT, title=TEXT, url=TEXT, published=DAY, published_partial=TEXT, publisher=TEXT, text=TEXT, officers=ArrayType(OFFICER),
    headcounts=ArrayType(HEADCOUNT), places=ArrayType(PLACE), dates=ArrayType(DATE), forces=ArrayType(TEXT),
    force_mentions=ArrayType(FORCE_MENTION), quotes=ArrayType(QUOTE), warnings=ArrayType(WARNING), truncated=FLAG, error=FAILURE, input=TEXT,
    line=NUMBER, content_hash=TEXT, duplicate_of=TEXT, kept=TEXT, schema=NUMBER, version=TEXT, offsets=TEXT, settings=TEXT,
)
