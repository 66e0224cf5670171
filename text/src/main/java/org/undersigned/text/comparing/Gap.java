package org.undersigned.text.comparing;

/**
 * A place where original and copy don't agree: words {@code from} to before {@code to} of the original, and what the copy
 * has there. Either may be nothing.
 */
record Gap(int from, int to, int copyFrom, int copyTo) {}
