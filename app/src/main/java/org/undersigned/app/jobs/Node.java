package org.undersigned.app.jobs;

import java.time.Instant;

/**
 * A process of this site; several may share a database.
 *
 * @param id made at its start
 * @param host name of the machine that it runs on, as that machine says
 * @param program version of the program
 * @param seenAt when it last gave a sign of life
 */
public record Node(String id, String host, String program, Instant startedAt, Instant seenAt) {}
