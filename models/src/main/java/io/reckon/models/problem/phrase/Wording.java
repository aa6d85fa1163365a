package io.reckon.models.problem.phrase;

/** Which phrasings a text is made of. */
public enum Wording {
    /** Those that training questions use. */
    TRAINED,
    /** Those that no training question uses, made of the same words. */
    RESERVED
}
