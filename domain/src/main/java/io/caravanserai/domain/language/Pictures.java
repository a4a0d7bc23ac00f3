package io.caravanserai.domain.language;

/** Looks at pictures customers send. Bounded in size and time. */
public interface Pictures {

    /** Never fails: a picture that cannot be read, or that no model can look at, has no facts but a reason. */
    PictureFacts look(byte[] picture);
}
