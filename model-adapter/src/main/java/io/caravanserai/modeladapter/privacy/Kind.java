package io.caravanserai.modeladapter.privacy;

/** What a placeholder stands for; its name is what a stranger gets to read. */
enum Kind {
    LINK,
    EMAIL,
    HANDLE,
    ID,
    ORDER,
    CARD,
    PHONE,
    NUMBER,
    ADDRESS,
    NAME,
    TEXT
}
