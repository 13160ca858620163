/**
 * What the stories of every module are told on: the product's beans in a CDI container over a real database, with
 * transactions, without an application server (ADR 28).
 */
package se.samverk.stage;
