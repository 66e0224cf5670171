/**
 * What runs in a child JVM: turns a file that somebody brought into HTML, with libraries that nobody should trust with
 * hostile input in the server's own memory.
 *
 * <p>Knows nothing of the application, Spring, the database or the network. {@link
 * org.undersigned.app.documents.reading.ReadingProgram} is its main class; the limits here hold before and while a file is
 * parsed, and the JVM's own limits of memory and time hold where these do not.
 */
@NullMarked
package org.undersigned.app.documents.reading;

import org.jspecify.annotations.NullMarked;
