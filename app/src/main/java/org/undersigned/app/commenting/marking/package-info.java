/**
 * What has a comment looked at closely: blocked senders, domains and words, links, and what a form gave away. Knows
 * addresses and words, and no comments. Owns {@code comment_block}.
 */
@NullMarked
package org.undersigned.app.commenting.marking;

import org.jspecify.annotations.NullMarked;
