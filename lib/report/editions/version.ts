/**
 * The version of everything that turns the rows of an edition into its ranking. A test holds the ranking of a fixed area
 * to its hash: whoever changes what comes out raises this number, and older editions say which code made them. 1.1 understands
 * configurations since 1.1 and makes the same of older ones as 1.0 did.
 */
export const CODE_VERSION = "1.1";
