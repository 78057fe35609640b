/**
 * What a subject may ask of a case and how it is answered: by when, the copy, the letter to the new
 * owner of the data. What runs make of it is the room {@code process}; the register is the ledger.
 */
package dev.handover.rights;
