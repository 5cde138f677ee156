//! Keys of metadata: `<meta>` elements, JSON-LD and front matter. They belong to formats, not to the domain.

/// What the value of a `<meta>` element is, with its rank among values of its kind: 0 is trusted most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Meta {
    Title(u8),
    Date(u8),
    Url(u8),
    Site,
    Locale,
}

/// What a `<meta>` element holds by its key, in lower case; `None` for a key that is not read.
pub(crate) fn meta(key: &str) -> Option<Meta> {
    Some(match key {
        "og:title" => Meta::Title(0),
        "headline" => Meta::Title(1),
        "twitter:title" | "dc.title" | "sailthru.title" | "parsely-title" => Meta::Title(2),
        "og:site_name" | "application-name" => Meta::Site,
        "og:url" => Meta::Url(1),
        "og:locale" | "content-language" | "language" => Meta::Locale,
        "article:published_time" | "article:published" | "datepublished" | "datepublished datecreated" => {
            Meta::Date(0)
        }
        "og:published_time"
        | "published_time"
        | "parsely-pub-date"
        | "sailthru.date"
        | "dc.date.issued"
        | "dcterms.issued"
        | "dcterms.created"
        | "pubdate"
        | "publishdate"
        | "publish-date"
        | "publish_date"
        | "publication_date"
        | "publication-date"
        | "article.published"
        | "cxenseparse:recs:publishtime"
        | "article_date_original"
        | "originalpublicationdate"
        | "date.issued"
        | "displaydate" => Meta::Date(2),
        "date" | "dc.date" | "dcterms.date" | "article:date" | "article_date" | "datecreated" => {
            Meta::Date(3)
        }
        _ => return None,
    })
}

/// The rank of an address in `<link rel=canonical>`, above [`meta`]'s.
pub(crate) const CANONICAL: u8 = 0;
/// The rank of dates and headlines in JSON-LD.
pub(crate) const LINKED_DATA: u8 = 1;
/// The rank of a `<time>` that says it is the day of publication.
pub(crate) const PUBLISHED_TIME: u8 = 2;
/// The rank of any other `<time>`.
pub(crate) const ANY_TIME: u8 = 5;
/// The rank of the page's `<title>`.
pub(crate) const TITLE_ELEMENT: u8 = 3;

/// The keys of the date of publication, the headline and the page of an object in JSON-LD.
pub(crate) const LINKED_DATE: &str = "datePublished";
pub(crate) const LINKED_HEADLINE: &str = "headline";
pub(crate) const LINKED_PAGE: &str = "mainEntityOfPage";

/// Whether a key of JSON-LD holds an object's address.
pub(crate) fn is_linked_address(key: &str) -> bool {
    matches!(key, "url" | "@id")
}

/// Whether a key of JSON-LD holds other stories, or what others say of the story.
pub(crate) fn tells_of_others(key: &str) -> bool {
    matches!(
        key,
        "itemListElement"
            | "liveBlogUpdate"
            | "hasPart"
            | "blogPost"
            | "blogPosts"
            | "comment"
            | "review"
            | "reviews"
            | "mentions"
            | "citation"
            | "isBasedOn"
            | "isRelatedTo"
            | "isSimilarTo"
            | "relatedLink"
            | "subjectOf"
    )
}

/// The attributes of a `<time>` that say that it is the day of publication, with a part of their values.
pub(crate) const PUBLISHED_MARKS: [(&str, &str); 2] = [("itemprop", "datePublished"), ("class", "publish")];

/// The properties of a style that strike words out or raise them, with their values.
pub(crate) const STRIKING: (&str, &str) = ("text-decoration", "line-through");
pub(crate) const RAISING: (&str, &str) = ("vertical-align", "super");

/// Whether an element of this name holds struck-out words.
pub(crate) fn is_struck_out(name: &str) -> bool {
    matches!(name, "del" | "s" | "strike")
}

/// The name of a publisher in JSON-LD, as the JSON string it is.
pub(crate) const LINKED_PUBLISHER: &str =
    r#"(?s)"publisher"\s*:\s*\{[^{}]*?"name"\s*:\s*("(?:[^"\\]|\\.)*")"#;

/// What a line of a mail's head holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum MailField {
    Subject,
    Date,
    Other,
}

/// The field of a mail's head with this name, in lower case.
pub(crate) fn mail_field(name: &str) -> Option<MailField> {
    Some(match name {
        "subject" => MailField::Subject,
        "date" | "sent" => MailField::Date,
        "from" | "to" | "cc" | "bcc" | "reply-to" | "importance" | "attachments" | "message-id"
        | "list-unsubscribe" | "list-id" | "mime-version" | "content-type" | "sender" => MailField::Other,
        _ => return None,
    })
}

/// The marks of replies that mail programs put before a subject.
pub(crate) const REPLIES: [&str; 3] = ["re:", "fw:", "fwd:"];

/// The endings of names of pictures.
pub(crate) const PICTURES: [&str; 6] = ["png", "gif", "jpg", "jpeg", "svg", "webp"];

/// Languages and regions that write the month of a date in figures first.
pub(crate) fn is_month_first(locale: &str) -> bool {
    locale.eq_ignore_ascii_case("en-us") || locale.eq_ignore_ascii_case("en_us")
}

/// Top-level domains whose pages write the day first, whatever language their software was set to.
pub(crate) const DAY_FIRST: [&str; 4] = [".uk", ".ie", ".je", ".im"];

/// The keys of front matter, dotted where they are nested, the most trusted first.
pub(crate) mod front_matter {
    pub(crate) const SITE: [&str; 2] = ["og.site.name", "og.site_name"];
    pub(crate) const TITLE: [&str; 4] = ["title", "og.title", "twitter.title", "headline"];
    pub(crate) const URL: [&str; 4] = ["url", "og.url", "canonical", "link"];
    pub(crate) const DATE: [&str; 9] = [
        "publish.date",
        "article.published.time",
        "article.published_time",
        "published",
        "date",
        "publish_date",
        "publishedDate",
        "pubDate",
        "datePublished",
    ];
}
