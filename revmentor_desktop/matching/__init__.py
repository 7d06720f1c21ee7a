"""The matching engine: rules, scores, exact plans, prices and reasons; plain data in, plain data out."""
