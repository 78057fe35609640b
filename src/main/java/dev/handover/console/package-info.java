/**
 * Pages, endpoints and login of a hub that serves: who is there comes from the room people, what is
 * shown from the ledger, what is done goes through the same commands as at the terminal. Camel
 * never sees a request of it.
 */
package dev.handover.console;
