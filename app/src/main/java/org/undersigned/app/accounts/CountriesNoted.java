package org.undersigned.app.accounts;

/** It was noted where organisations are at home. Told in the transaction that did it. */
public record CountriesNoted() {}
