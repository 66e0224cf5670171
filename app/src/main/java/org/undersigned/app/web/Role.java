package org.undersigned.app.web;

/** Who may call a handler. */
public enum Role {
    /** Anybody on the network, signed in or not. */
    ANYONE,
    /** Whoever holds the secret link in the address: the handler itself checks the link. */
    LINK_HOLDER,
    /** A coordinator who has signed in. */
    COORDINATOR
}
