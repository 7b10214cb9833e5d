"""Who somebody is: passwords, secrets, and the identity provider that vouches for people."""
